-- The same endpoint again belongs to whoever subscribes now: one browser, one person at a time.
insert into device (tenant_id, id, account_id, label, endpoint_enc, endpoint_hash, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::bytea, $6::bytea, $7::timestamptz)
on conflict (tenant_id, endpoint_hash) do update
set account_id = excluded.account_id, label = excluded.label, failures = 0,
    created_at = case when device.account_id = excluded.account_id then device.created_at
                      else excluded.created_at end
returning id, label, created_at, last_success_at
