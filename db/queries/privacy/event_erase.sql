-- With the last event of a thing its counter goes too.
with old as (
    select id, occurred_at, aggregate_id, seq from event
    where tenant_id = $1::uuid and occurred_at <= $2::timestamptz
    order by occurred_at, id
    limit $3::int
), counter_gone as (
    delete from aggregate_seq s using old
    where s.tenant_id = $1::uuid and s.aggregate_id = old.aggregate_id and s.last_seq = old.seq
)
delete from event
where tenant_id = $1::uuid and occurred_at <= $2::timestamptz
  and (id, occurred_at) in (select id, occurred_at from old)
