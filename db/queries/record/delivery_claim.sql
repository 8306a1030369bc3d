select d.id, d.consumer, d.event_id, d.aggregate_id, d.subject_id, d.due_at, d.attempts,
       coalesce(e.type, '') as event_type, coalesce(e.data, '{}') as data
from delivery d
left join event e on e.tenant_id = d.tenant_id and e.id = d.event_id
where d.tenant_id = $1::uuid and d.state = 'due' and d.due_at <= $2::timestamptz
  and not exists (
      select from delivery earlier
      where earlier.tenant_id = d.tenant_id and earlier.aggregate_id = d.aggregate_id
        and earlier.consumer = d.consumer and earlier.seq < d.seq
        and earlier.state in ('due', 'given_up'))
order by d.due_at, d.id
limit 1
for update of d skip locked
