-- Whoever opens it again gets another passphrase.
insert into emergency_folder (tenant_id, id, passphrase_enc, on_since)
values ($1::uuid, $2::uuid, $3, $4::timestamptz)
on conflict (tenant_id) do update
set id = excluded.id, passphrase_enc = excluded.passphrase_enc, on_since = excluded.on_since
