-- One line per tenant, who has waited longest first; the ids are deleted when it was run dry.
select tenant_id, array_agg(id::text) as ids
from (select id, tenant_id, due_at from due_tenant where due_at <= $1::timestamptz
      order by due_at, id limit 1000) seen
group by tenant_id
order by min(due_at), tenant_id
