-- Seats without anybody whose earliest time from $2 on still lies ahead, by that time; at most $3.
-- An occurrence that waits because another of its series is searched first is no gap yet.
select s.id as seat_id, s.state, s.language, b.id as booking_id, b.number, b.urgency, b.setting,
       b.mode, b.requester_id, r.name as requester_name, coalesce(p.town, '') as town,
       t.begin_at, t.end_at,
       (select count(*) from offer o where o.tenant_id = s.tenant_id and o.seat_id = s.id
           and o.state = 'made' and (o.expires_at is null or o.expires_at > $2::timestamptz))
           as offers_open,
       (select count(*) from offer o where o.tenant_id = s.tenant_id and o.seat_id = s.id
           and o.state = 'interested') as people_interested,
       (select count(*) from offer_proposal q where q.tenant_id = b.tenant_id
           and q.booking_id = b.id and q.state = 'open' and q.begin_at > $2::timestamptz)
           as proposals_open,
       count(*) over () as total
from seat s
join booking b on b.tenant_id = s.tenant_id and b.id = s.booking_id and b.state = 'active'
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
cross join lateral (
    select o.begin_at, o.end_at from booking_time_option o
    where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.replaced_at is null
      and o.begin_at > $2::timestamptz
    order by o.begin_at limit 1) t
where s.tenant_id = $1::uuid and s.state in ('open', 'searching', 'unfilled')
  and not (s.state = 'open' and b.series_id is not null
           and exists (select from booking o
                       join seat q on q.tenant_id = o.tenant_id and q.booking_id = o.id
                            and q.state = 'searching'
                       where o.tenant_id = b.tenant_id and o.series_id = b.series_id
                         and o.state = 'active'))
order by t.begin_at, s.id
limit $3::int
