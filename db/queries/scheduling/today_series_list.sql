-- Series with occurrences ahead of $2 that somebody else takes than who was found first, or for
-- which nobody was found, or is searched although the others have somebody; the soonest first
with ahead as (
    select b.series_id, b.id as booking_id, b.requester_id, b.number, b.language, t.begin_at,
           s.state, s.position,
           (select a.interpreter_id from assignment a
            where a.tenant_id = s.tenant_id and a.seat_id = s.id and a.state = 'confirmed')
               as interpreter_id
    from booking b
    join seat s on s.tenant_id = b.tenant_id and s.booking_id = b.id
    cross join lateral (
        select o.begin_at from booking_time_option o
        where o.tenant_id = b.tenant_id and o.booking_id = b.id and o.replaced_at is null
          and o.begin_at > $2::timestamptz
        order by o.begin_at limit 1) t
    where b.tenant_id = $1::uuid and b.series_id is not null and b.state = 'active'
), first_person as (
    select distinct on (b.series_id, s.position) b.series_id, s.position, a.interpreter_id
    from booking b
    join assignment a on a.tenant_id = b.tenant_id and a.booking_id = b.id
         and a.state in ('confirmed', 'performed', 'client_no_show')
    join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
    where b.tenant_id = $1::uuid and b.series_id in (select series_id from ahead)
    order by b.series_id, s.position, a.confirmed_at, b.occurrence_day, a.id
), counted as (
    select h.series_id, min(h.begin_at) as next_begin, count(*) as seats,
           count(*) filter (where h.interpreter_id = f.interpreter_id) as by_first,
           count(*) filter (where h.interpreter_id <> f.interpreter_id) as by_others,
           count(*) filter (where h.state in ('open', 'searching')) as searching,
           count(*) filter (where h.state = 'unfilled') as unfilled,
           count(f.interpreter_id) > 0 as is_decided
    from ahead h
    left join first_person f on f.series_id = h.series_id and f.position = h.position
    group by h.series_id
), pressing as (
    select * from counted
    where by_others > 0 or unfilled > 0 or (is_decided and searching > 0)
)
select p.*, n.booking_id, n.number, n.language, r.name as requester_name,
       f.interpreter_id, coalesce(i.given_name, '') as given_name,
       coalesce(i.family_name, '') as family_name, count(*) over () as total
from pressing p
cross join lateral (
    select h.booking_id, h.number, h.language, h.requester_id from ahead h
    where h.series_id = p.series_id order by h.begin_at, h.position limit 1) n
join requester r on r.tenant_id = $1::uuid and r.id = n.requester_id
left join first_person f on f.series_id = p.series_id and f.position = 1
left join interpreter i on i.tenant_id = $1::uuid and i.id = f.interpreter_id
order by p.next_begin, p.series_id
limit $3::int
