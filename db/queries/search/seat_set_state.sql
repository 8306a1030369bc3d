update seat
set state = $3, unfilled_reason = $4, alternatives = coalesce($5::jsonb, '[]'),
    filled_at = case when $3 = 'filled' then $6::timestamptz end,
    searching_since = case when $3 = 'searching' then coalesce(searching_since, $6::timestamptz)
                           else searching_since end
where tenant_id = $1::uuid and id = $2::uuid
