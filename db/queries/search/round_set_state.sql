update offer_round
set state = $3, next_step_at = $4::timestamptz,
    closed_at = case when $3 = 'closed' then $5::timestamptz end
where tenant_id = $1::uuid and id = $2::uuid
