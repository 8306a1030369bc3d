-- Newest first. $2: only this office's, $3: only this person's (scope); $4: open or done;
-- $5, $6: requested from, until; $7, $8: before this line; $9: at most so many.
select c.id, c.requester_id, r.name as requester_name, c.requested_by, c.setting, c.mode, c.form,
       c.language, c.gender_wish, c.phone_enc, c.state, c.requested_at, c.waits_until,
       c.planned_min, c.longest_min, c.interpreter_id, i.given_name, i.family_name,
       i.phone_enc as interpreter_phone_enc, c.room_enc, c.connected_at, c.ended_at, c.ended_by,
       c.minutes, c.correction_reason, c.booking_id, c.assignment_id,
       t.state as timesheet_state,
       case when c.state in ('waiting', 'ringing') then (
           select count(*) from hotline_call e
           where e.tenant_id = c.tenant_id and e.state in ('waiting', 'ringing')
             and e.language = c.language
             and (e.requested_at, e.id) <= (c.requested_at, c.id)) end as place
from hotline_call c
join requester r on r.tenant_id = c.tenant_id and r.id = c.requester_id
left join timesheet t on t.tenant_id = c.tenant_id and t.assignment_id = c.assignment_id
left join interpreter i on i.tenant_id = c.tenant_id and i.id = c.interpreter_id
where c.tenant_id = $1::uuid
  and ($2::uuid is null or c.requester_id = $2::uuid)
  and ($3::uuid is null or c.interpreter_id = $3::uuid)
  and ($4::text is null or ($4 = 'open') = (c.state in ('waiting', 'ringing', 'connected')))
  and ($5::timestamptz is null or c.requested_at >= $5::timestamptz)
  and ($6::timestamptz is null or c.requested_at < $6::timestamptz)
  and ($7::timestamptz is null or (c.requested_at, c.id) < ($7::timestamptz, $8::uuid))
order by c.requested_at desc, c.id desc
limit $9::bigint
