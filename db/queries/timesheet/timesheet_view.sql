-- The timesheet of an assignment that the asker may see.
select t.id, t.assignment_id, t.interpreter_id, t.state, t.begin_at, t.end_at, t.waiting_min,
       t.travel_min, t.travel_m, t.ticket_cents, t.note_enc, t.remarks, t.confirmed_how,
       t.signer_name_enc, t.signature_enc, t.objection_enc, t.version, t.updated_at,
       o.zone, s.language, b.setting, b.requester_id, r.name as requester_name,
       a.state as assignment_state, a.begin_at as planned_begin, a.end_at as planned_end,
       a.pin_enc is not null as has_pin, a.pin_failures,
       i.kind as person_kind
from timesheet t
join assignment a on a.tenant_id = t.tenant_id and a.id = t.assignment_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join interpreter i on i.tenant_id = t.tenant_id and i.id = t.interpreter_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join booking_time_option o on o.tenant_id = a.tenant_id and o.id = a.time_option_id
where t.tenant_id = $1::uuid and t.assignment_id = $2::uuid
