select interpreter_id, first_day::text as first_day, from_min, to_min, rule,
       except_days::text[] as except_days
from availability_rule
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
order by interpreter_id, first_day, from_min
