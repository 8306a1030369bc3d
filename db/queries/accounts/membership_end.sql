update membership set valid_until = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
  and (valid_until is null or valid_until > $3::timestamptz)
returning account_id
