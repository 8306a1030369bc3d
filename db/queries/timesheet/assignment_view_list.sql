-- $2, $3: only this person's, this office's (scope); $4: this place's (a membership with a place)
-- $5, $6: begin from, until; $7: state; $8: over and no timesheet handed in, seen from $9
-- $10: changed since; $11, $12: after this begin and id; $13: at most so many
select a.id, a.booking_id, a.seat_id, a.interpreter_id, i.given_name, i.family_name, a.state,
       a.outcome, a.begin_at, a.end_at, a.cancelled_by, a.cancelled_late, a.version, a.pin_enc,
       s.language, b.number, b.setting, b.mode, b.requester_id, r.name as requester_name,
       b.place_id, b.contact_enc, p.name as place_name, p.street, p.postcode, p.town,
       t.state as timesheet_state
from assignment a
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
left join timesheet t on t.tenant_id = a.tenant_id and t.assignment_id = a.id
where a.tenant_id = $1::uuid
  and ($2::uuid is null or a.interpreter_id = $2::uuid)
  and ($3::uuid is null or b.requester_id = $3::uuid)
  and ($4::uuid is null or b.place_id = $4::uuid)
  and ($5::timestamptz is null or a.begin_at >= $5::timestamptz)
  and ($6::timestamptz is null or a.begin_at < $6::timestamptz)
  and ($7::text is null or a.state = $7)
  and (not $8::boolean or (t.id is null and a.end_at <= $9::timestamptz
                           and a.state in ('confirmed', 'performed', 'client_no_show')))
  and ($10::timestamptz is null or a.updated_at >= $10::timestamptz)
  and ($11::timestamptz is null
       or (a.begin_at, a.id) > ($11::timestamptz, $12::uuid))
order by a.begin_at, a.id
limit $13::bigint
