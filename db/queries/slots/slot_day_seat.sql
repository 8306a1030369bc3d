-- The seat of a day's booking and whose it is to be, unless the person is away then.
select e.id as seat_id, s.interpreter_id,
       exists (select from availability_exception x
               where x.tenant_id = d.tenant_id and x.interpreter_id = s.interpreter_id
                 and x.kind = 'absent' and x.during && tstzrange(d.begin_at, d.end_at)) as is_away
from slot_day d
join standing_slot s on s.tenant_id = d.tenant_id and s.id = d.standing_slot_id
join seat e on e.tenant_id = d.tenant_id and e.booking_id = d.booking_id
where d.tenant_id = $1::uuid and d.id = $2::uuid
order by e.position limit 1
