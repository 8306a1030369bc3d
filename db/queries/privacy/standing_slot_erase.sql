delete from standing_slot
where tenant_id = $1::uuid and id in (
    select s.id from standing_slot s
    where s.tenant_id = $1::uuid and s.last_day <= ($2::timestamptz + interval '12 hours')::date
      and not exists (select from slot_day d
                      where d.tenant_id = s.tenant_id and d.standing_slot_id = s.id)
    order by s.id
    limit $3::int)
