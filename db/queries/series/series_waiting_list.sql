-- Active bookings of a series whose search is still to come or runs, by time; past ones left out
select b.id, bool_or(s.state = 'open') as is_untouched
from booking b
join seat s on s.tenant_id = b.tenant_id and s.booking_id = b.id
     and s.state in ('open', 'searching')
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
     and t.replaced_at is null and t.begin_at > $3::timestamptz
where b.tenant_id = $1::uuid and b.series_id = $2::uuid and b.state = 'active'
group by b.id
order by min(t.begin_at), b.id
