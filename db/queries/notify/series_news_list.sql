-- What happened to a series from $4 to $5 that $3 (a person; null: the office) should be told
select e.id, e.type, e.aggregate_id as booking_id, e.data::text as data, e.occurred_at
from booking b
join event e on e.tenant_id = b.tenant_id and e.aggregate_id = b.id
     and e.occurred_at >= $4::timestamptz and e.occurred_at < $5::timestamptz
where b.tenant_id = $1::uuid and b.series_id = $2::uuid
  and case when $3::uuid is not null
           then e.type in ('offer_made', 'offer_withdrawn', 'assignment_confirmed',
                           'assignment_cancelled')
                and e.data->>'interpreter_id' = $3::uuid::text
                and not (e.type = 'assignment_cancelled' and e.data->>'by' = 'interpreter')
           else e.type in ('assignment_confirmed', 'assignment_cancelled', 'seat_unfilled',
                           'booking_moved') end
order by e.occurred_at, e.seq, e.id
