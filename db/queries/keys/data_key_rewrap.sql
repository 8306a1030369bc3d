update data_key set wrapped = $3::bytea, master_key_id = $4
where tenant_id = $1::uuid and key_no = $2::integer
