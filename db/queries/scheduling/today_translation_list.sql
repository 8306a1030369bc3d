-- What a coordinator has to look at: waits to be counted or started, nobody found, near or past its
-- deadline ($2). $3 at most so many
select o.id, o.number, o.state, o.source_language, o.target_language, o.deadline_at,
       r.name as requester_name, o.lines is null as not_counted,
       count(*) over () as total
from translation_order o
join requester r on r.tenant_id = o.tenant_id and r.id = o.requester_id
where o.tenant_id = $1::uuid and o.ended_at is null
  and ((o.state = 'requested' and o.submitted_at is not null) or o.state = 'unfilled'
       or (o.state <> 'requested' and o.deadline_at <= $2::timestamptz
           and o.state not in ('delivered', 'checked'))
       or (o.state in ('delivered') and o.four_eyes and o.deadline_at <= $2::timestamptz))
order by o.deadline_at, o.number
limit $3::int
