-- $3 the version that was read, or null for whatever it is; nothing is changed when another one
-- came meanwhile
update interpreter set version = version + 1, updated_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid and ($3::integer is null or version = $3::integer)
returning version
