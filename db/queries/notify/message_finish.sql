-- $3: sent, cancelled or given_up
update message
set state = $3, last_error = $4,
    sent_at = case when $3 = 'sent' then $5::timestamptz end
where tenant_id = $1::uuid and id = $2::uuid
