-- What the person has promised and their own calendar speaks against; $2 the person (null:
-- everybody), $3 now.
select a.id as assignment_id, a.interpreter_id, a.begin_at, a.end_at, b.number, b.language,
       i.given_name || ' ' || i.family_name as person, min(lower(f.during)) as busy_begin,
       max(upper(f.during)) as busy_end, min(c.label) as label
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
join foreign_busy f on f.tenant_id = a.tenant_id and f.interpreter_id = a.interpreter_id
     and f.during && tstzrange(a.begin_at, a.end_at)
join foreign_calendar c on c.tenant_id = f.tenant_id and c.id = f.foreign_calendar_id
where a.tenant_id = $1::uuid and ($2::uuid is null or a.interpreter_id = $2::uuid)
  and a.state = 'confirmed' and a.end_at > $3::timestamptz
group by a.id, a.interpreter_id, a.begin_at, a.end_at, b.number, b.language, i.given_name,
         i.family_name
order by a.begin_at, a.id
