-- How the occurrences of a series stand for its office, ahead of $3
select distinct on (b.occurrence_day)
       case when b.state in ('withdrawn', 'cancelled') then 'cancelled'
            when exists (select from seat s where s.tenant_id = b.tenant_id
                         and s.booking_id = b.id and s.state = 'unfilled') then 'unfilled'
            when exists (select from seat s where s.tenant_id = b.tenant_id
                         and s.booking_id = b.id and s.state in ('open', 'searching'))
                 then 'searching'
            else 'confirmed' end as what,
       t.begin_at, t.end_at, t.zone,
       (select coalesce(string_agg(i.given_name || ' ' || i.family_name, ', ' order by s.position),
                        '')
        from assignment a
        join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
        join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
        where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.state = 'confirmed') as people
from booking b
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
     and t.replaced_at is null
where b.tenant_id = $1::uuid and b.series_id = $2::uuid and t.begin_at > $3::timestamptz
order by b.occurrence_day, b.state in ('withdrawn', 'cancelled'), b.created_at desc, t.position
