-- Those that begin in $2 to $3, or only $4
select c.id, c.agency_id, a.name as agency_name, c.place_id, r.name as requester_name,
       p.name as place_name, p.town, c.language, c.begin_at, c.end_at, c.answer_due_at, c.state,
       c.hour_cents, c.charged_min, c.created_at, c.answered_at
from call_off c
join agency a on a.tenant_id = c.tenant_id and a.id = c.agency_id
join requester_place p on p.tenant_id = c.tenant_id and p.id = c.place_id
join requester r on r.tenant_id = p.tenant_id and r.id = p.requester_id
where c.tenant_id = $1::uuid
  and ((c.begin_at >= $2::timestamptz and c.begin_at < $3::timestamptz) or c.id = $4::uuid)
order by c.begin_at, c.id
limit 500
