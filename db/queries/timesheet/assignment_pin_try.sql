-- Counts a typed PIN before it is compared: whoever guesses in parallel is counted too. $3: only
-- this person's (scope); $4: as many failures as the rule allows.
update assignment a
set pin_failures = a.pin_failures + 1
from timesheet t
where a.tenant_id = $1::uuid and a.id = $2::uuid
  and ($3::uuid is null or a.interpreter_id = $3::uuid)
  and t.tenant_id = a.tenant_id and t.assignment_id = a.id and t.state = 'submitted'
  and a.pin_failures < $4::int
