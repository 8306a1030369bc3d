-- Of each of the new offices $2 every other one, by what they have in common; names are compared
-- where they are folded.
select n.id as new_id, n.name as new_name, o.id, o.name, o.state,
       coalesce((select min(p.town) from requester_place p
                 where p.tenant_id = o.tenant_id and p.requester_id = o.id
                   and p.state = 'active'), '') as town,
       exists (select from requester_place p
               join requester_place q on q.tenant_id = p.tenant_id and q.requester_id = o.id
                    and (q.postcode = p.postcode or lower(q.town) = lower(p.town))
               where p.tenant_id = n.tenant_id and p.requester_id = n.id) as same_town,
       coalesce(lower(split_part(n.email, '@', 2)), '') as new_domain,
       coalesce(lower(split_part(o.email, '@', 2)), '') as domain
from requester n
join requester o on o.tenant_id = n.tenant_id and o.id <> n.id and o.state <> 'closed'
where n.tenant_id = $1::uuid and n.id = any ($2::uuid[])
order by n.id, o.id
