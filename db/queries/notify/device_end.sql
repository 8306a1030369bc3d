-- $3 null: whoever it belongs to
delete from device
where tenant_id = $1::uuid and id = $2::uuid
  and ($3::uuid is null or account_id = $3::uuid)
