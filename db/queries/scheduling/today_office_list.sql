-- New offices that nobody of the pool has seen yet, the oldest first; $2 at most so many
select r.id as requester_id, r.name, r.kind, r.version, r.created_at,
       coalesce((select p.town from requester_place p
                 where p.tenant_id = r.tenant_id and p.requester_id = r.id
                 order by p.id limit 1), '') as town,
       count(*) over () as total
from requester r
where r.tenant_id = $1::uuid and r.state = 'pending'
order by r.created_at, r.id
limit $2::int
