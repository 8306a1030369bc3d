-- Seats whose (earliest) time begins between $2 and $3, by language: `filled` had somebody,
-- `unmet` had nobody when the time came (seen at $4) or when the search gave up, `pending` may
-- still find somebody, `withdrawn` was taken back by the office. Entered afterwards counts not.
select s.language, count(*) as seats,
       count(*) filter (where k.kind = 'filled') as filled,
       count(*) filter (where k.kind = 'unmet') as unmet,
       count(*) filter (where k.kind = 'pending') as pending,
       count(*) filter (where k.kind = 'withdrawn') as withdrawn
from booking b
join seat s on s.tenant_id = b.tenant_id and s.booking_id = b.id
cross join lateral (
    select min(o.begin_at) as begin_at from booking_time_option o
    where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.replaced_at is null) t
cross join lateral (
    select case
        when b.state in ('withdrawn', 'cancelled') then 'withdrawn'
        when exists (select from assignment a
                     where a.tenant_id = s.tenant_id and a.seat_id = s.id
                       and a.state in ('confirmed', 'performed', 'client_no_show'))
            then 'filled'
        when s.state = 'unfilled' or t.begin_at <= $4::timestamptz then 'unmet'
        else 'pending' end as kind) k
where b.tenant_id = $1::uuid and not b.entered_afterwards
  and t.begin_at >= $2::timestamptz and t.begin_at < $3::timestamptz
group by s.language
order by s.language
