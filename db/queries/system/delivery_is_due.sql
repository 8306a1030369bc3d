-- Also one that another worker holds right now: if that worker dies, it is ours.
select exists (
    select from delivery d
    where d.tenant_id = $1::uuid and d.state = 'due' and d.due_at <= $2::timestamptz
      and not exists (
          select from delivery earlier
          where earlier.tenant_id = d.tenant_id and earlier.aggregate_id = d.aggregate_id
            and earlier.consumer = d.consumer and earlier.seq < d.seq
            and earlier.state in ('due', 'given_up'))) as is_due
