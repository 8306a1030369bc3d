select count(*) as made from office_entry
where tenant_id = $1::uuid and email_hash = $2::bytea and created_at > $3::timestamptz
