-- Nothing when the phone rings already, or has rung for this call.
insert into hotline_ring (tenant_id, id, call_id, interpreter_id, rung_at, until)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz)
on conflict do nothing
