select interpreter_id, weekday, from_min, to_min, valid_from::text as valid_from,
       valid_until::text as valid_until
from availability_pattern
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
order by interpreter_id, weekday, from_min
