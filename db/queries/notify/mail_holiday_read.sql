-- What the question before school holidays says, as long as nobody answered it
select name, first_day::text as first_day, last_day::text as last_day
from holiday_answer
where tenant_id = $1::uuid and id = $2::uuid and answer is null
