select interpreter_id, first_day::text as first_day, last_day::text as last_day, answer
from holiday_answer
where tenant_id = $1::uuid and id = $2::uuid
  and ($3::uuid is null or interpreter_id = $3::uuid)
for update
