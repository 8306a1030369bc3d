-- $5: the PIN; $6: whether the one that is there stays.
insert into hotline_outside (tenant_id, name, phone, note, pin_enc, updated_at)
values ($1::uuid, $2, $3, $4, $5::bytea, $7::timestamptz)
on conflict (tenant_id) do update
set name = excluded.name, phone = excluded.phone, note = excluded.note,
    pin_enc = case when $6::boolean then hotline_outside.pin_enc else excluded.pin_enc end,
    version = hotline_outside.version + 1, updated_at = excluded.updated_at
