select weekday, from_min, to_min, valid_from::text as valid_from, valid_until::text as valid_until
from availability_pattern
where tenant_id = $1::uuid and interpreter_id = $2::uuid
order by valid_from nulls first, weekday, from_min, valid_until
