insert into push_key (tenant_id, private_enc, created_at)
values ($1::uuid, $2::bytea, $3::timestamptz)
on conflict do nothing
