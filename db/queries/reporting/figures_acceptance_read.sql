-- From the start of a search to the first person found for the seat, in minutes: of assignments
-- that begin between $2 and $3
select count(*) as seats,
       round(percentile_cont(0.5) within group (
           order by extract(epoch from (f.found_at - e.started_at)) / 60))::bigint as median_min
from (select a.booking_id, min(a.confirmed_at) as found_at
      from assignment a
      where a.tenant_id = $1::uuid and a.begin_at >= $2::timestamptz
        and a.begin_at < $3::timestamptz
      group by a.booking_id, a.seat_id) f
join booking b on b.tenant_id = $1::uuid and b.id = f.booking_id and not b.entered_afterwards
cross join lateral (
    select min(e.occurred_at) as started_at from event e
    where e.tenant_id = $1::uuid and e.aggregate_id = f.booking_id
      and e.type = 'booking_activated') e
where f.found_at >= e.started_at
