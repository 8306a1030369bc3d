select id, requester_id, requested_by, setting, mode, form, language, gender_wish, state,
       requested_at, waits_until, planned_min, longest_min, interpreter_id, commitment_id,
       connected_at, ended_at,
       minutes, assignment_id, phone_enc, rule_ids
from hotline_call where tenant_id = $1::uuid and id = $2::uuid for no key update
