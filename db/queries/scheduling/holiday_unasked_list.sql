-- Active people whom nobody asked yet about a school holiday of at least a school week that begins
-- after $3 and until $4; is_away: they entered an absence ($5: zone) over all of it.
select i.id as interpreter_id, h.name, h.first_day::text as first_day,
       h.last_day::text as last_day,
       exists (select from availability_exception e
               where e.tenant_id = i.tenant_id and e.interpreter_id = i.id and e.kind = 'absent'
                 and e.during @> tstzrange(h.first_day::timestamp at time zone $5,
                                           (h.last_day + 1)::timestamp at time zone $5)) as is_away
from school_holiday h
join interpreter i on i.tenant_id = $1::uuid and i.state = 'active'
where h.land = $2 and h.first_day > $3::date and h.first_day <= $4::date
  and h.last_day - h.first_day >= 4
  and not exists (select from holiday_answer a
                  where a.tenant_id = i.tenant_id and a.interpreter_id = i.id
                    and a.first_day = h.first_day)
order by h.first_day, i.id
