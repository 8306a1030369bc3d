-- Voluntary answers about what began between $2 and $3, by the side that gave them.
select f.side, count(*) as answers, count(*) filter (where f.on_time) as on_time,
       sum(f.understood) as understood_sum
from assignment_feedback f
join assignment a on a.tenant_id = f.tenant_id and a.id = f.assignment_id
where f.tenant_id = $1::uuid and a.begin_at >= $2::timestamptz and a.begin_at < $3::timestamptz
group by f.side
