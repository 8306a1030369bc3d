delete from calendar_feed
where tenant_id = $1::uuid and id = $2::uuid and account_id = $3::uuid
