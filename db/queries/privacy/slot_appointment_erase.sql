delete from slot_appointment
where tenant_id = $1::uuid and id in (
    select a.id from slot_appointment a
    join slot_day d on d.tenant_id = a.tenant_id and d.id = a.slot_day_id
    where a.tenant_id = $1::uuid and d.end_at <= $2::timestamptz
    order by a.id
    limit $3::int)
