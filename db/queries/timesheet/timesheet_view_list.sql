-- $2, $3: only this person's, this office's (scope); $4: this place's; $5: state
-- $6, $7: after this change and id; $8: at most so many
select t.id, t.assignment_id, t.interpreter_id, t.state, t.begin_at, t.end_at, t.waiting_min,
       t.travel_min, t.travel_m, t.ticket_cents, t.note_enc, t.remarks, t.confirmed_how,
       t.objection_enc, t.version, t.updated_at, o.zone,
       a.state as assignment_state, a.begin_at as planned_begin, a.end_at as planned_end,
       a.pin_enc is not null as has_pin, a.pin_failures
from timesheet t
join assignment a on a.tenant_id = t.tenant_id and a.id = t.assignment_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join booking_time_option o on o.tenant_id = a.tenant_id and o.id = a.time_option_id
where t.tenant_id = $1::uuid
  and ($2::uuid is null or t.interpreter_id = $2::uuid)
  and ($3::uuid is null or b.requester_id = $3::uuid)
  and ($4::uuid is null or b.place_id = $4::uuid)
  and ($5::text is null or t.state = $5)
  and ($6::timestamptz is null or (t.updated_at, t.id) > ($6::timestamptz, $7::uuid))
order by t.updated_at, t.id
limit $8::bigint
