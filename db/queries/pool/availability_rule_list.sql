select first_day::text as first_day, from_min, to_min, rule, except_days::text[] as except_days
from availability_rule
where tenant_id = $1::uuid and interpreter_id = $2::uuid
order by first_day, from_min, id
