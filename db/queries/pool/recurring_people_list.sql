-- Rules of the whole pool that have not ended before $2.
select interpreter_id, first_day::text as first_day, from_min, to_min, rule,
       except_days::text[] as except_days
from availability_rule
where tenant_id = $1::uuid and (last_day is null or last_day >= $2::date)
order by interpreter_id
