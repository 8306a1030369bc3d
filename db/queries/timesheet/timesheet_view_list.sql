-- $2, $3: only this person's, this office's (scope); $4: this place's; $5: state
-- $6, $7: after this line; $8: at most so many; $9, $10: begun from, until.
-- By begin where one of them is named, else by the last change.
select t.id, t.assignment_id, t.interpreter_id, t.state, t.begin_at, t.end_at, t.waiting_min,
       t.travel_min, t.travel_m, t.ticket_cents, t.note_enc, t.remarks, t.confirmed_how,
       t.objection_enc, t.version, t.updated_at, o.zone, s.language, b.setting, b.requester_id,
       r.name as requester_name,
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
cross join lateral (
    select case when $9::timestamptz is null and $10::timestamptz is null then t.updated_at
                else t.begin_at end as at) k
where t.tenant_id = $1::uuid
  and ($2::uuid is null or t.interpreter_id = $2::uuid)
  and ($3::uuid is null or b.requester_id = $3::uuid)
  and ($4::uuid is null or b.place_id = $4::uuid)
  and ($5::text is null or t.state = $5)
  and ($6::timestamptz is null or (k.at, t.id) > ($6::timestamptz, $7::uuid))
  and ($9::timestamptz is null or t.begin_at >= $9::timestamptz)
  and ($10::timestamptz is null or t.begin_at < $10::timestamptz)
order by k.at, t.id
limit $8::bigint
