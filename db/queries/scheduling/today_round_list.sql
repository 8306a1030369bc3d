-- Open rounds that end between now and $2, and those that wait for a choice; $3 at most so many,
-- seen at $4
select g.id as round_id, g.seat_id, g.booking_id, g.state, g.strategy, b.number, s.language,
       r.name as requester_name, e.ends_at, e.offers_open, e.people_interested,
       e.interest_begin, s.state as seat_state, b.state as booking_state,
       exists (select from booking_time_option h
               where h.tenant_id = b.tenant_id and h.booking_id = b.id and h.replaced_at is null
                 and h.begin_at > $4::timestamptz) as a_time_lies_ahead,
       count(*) over () as total
from offer_round g
join booking b on b.tenant_id = g.tenant_id and b.id = g.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join seat s on s.tenant_id = g.tenant_id and s.id = g.seat_id
cross join lateral (
    select coalesce(g.next_step_at, max(o.expires_at) filter (where o.state = 'made')) as ends_at,
           count(*) filter (where o.state = 'made') as offers_open,
           count(*) filter (where o.state = 'interested') as people_interested,
           max(t.begin_at) filter (where o.state = 'interested') as interest_begin
    from offer o
    join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
    where o.tenant_id = g.tenant_id and o.round_id = g.id) e
where g.tenant_id = $1::uuid and g.state <> 'closed'
  and (g.state = 'choosing' or e.ends_at <= $2::timestamptz)
order by e.ends_at nulls first, g.id
limit $3::int
