-- no row when the tenant has no such person
insert into booking_person (tenant_id, booking_id, interpreter_id, kind)
select $1::uuid, $2::uuid, i.id, $4 from interpreter i
where i.tenant_id = $1::uuid and i.id = $3::uuid and i.state in ('active', 'paused')
on conflict (tenant_id, booking_id, interpreter_id) do update set kind = excluded.kind
