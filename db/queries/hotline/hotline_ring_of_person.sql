-- What rings at the person's phone now.
select g.id, g.call_id, g.until, g.rung_at, c.language, c.setting, c.mode, c.planned_min,
       r.name as requester_name
from hotline_ring g
join hotline_call c on c.tenant_id = g.tenant_id and c.id = g.call_id and c.state = 'ringing'
join requester r on r.tenant_id = c.tenant_id and r.id = c.requester_id
where g.tenant_id = $1::uuid and g.interpreter_id = $2::uuid and g.answer is null
  and g.until > $3::timestamptz
