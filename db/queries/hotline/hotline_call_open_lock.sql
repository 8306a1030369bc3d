-- Every call that still waits for somebody, in the order of the queue.
select id, requester_id, requested_by, setting, mode, form, language, gender_wish, state,
       requested_at, waits_until, planned_min, longest_min, interpreter_id, commitment_id,
       connected_at, ended_at,
       minutes, assignment_id, phone_enc, rule_ids
from hotline_call
where tenant_id = $1::uuid and state in ('waiting', 'ringing')
order by requested_at, id
for no key update
