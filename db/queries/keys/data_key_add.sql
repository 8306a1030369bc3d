insert into data_key (tenant_id, key_no, wrapped, master_key_id, state, created_at)
values ($1::uuid, $2::integer, $3::bytea, $4, $5, $6::timestamptz)
on conflict do nothing
