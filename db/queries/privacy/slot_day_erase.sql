delete from slot_day
where tenant_id = $1::uuid and id in (
    select d.id from slot_day d
    where d.tenant_id = $1::uuid and d.end_at <= $2::timestamptz
      and not exists (select from slot_appointment a
                      where a.tenant_id = d.tenant_id and a.slot_day_id = d.id)
    order by d.id
    limit $3::int)
