-- $4 when the agency answered; null: this was no answer
update call_off set state = $3, answered_at = coalesce($4::timestamptz, answered_at)
where tenant_id = $1::uuid and id = $2::uuid
