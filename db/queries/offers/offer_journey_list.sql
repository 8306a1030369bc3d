-- Of the offers $2 those on site that lie ahead of $3: where to, and from where the person comes.
select o.id, o.interpreter_id, t.begin_at, b.setting, p.id as place_id, p.latitude, p.longitude,
       p.street, p.postcode, i.travels_by, i.latitude as home_latitude,
       i.longitude as home_longitude, coalesce(i.postcode, '') as home_postcode
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id and b.mode = 'on_site'
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
join interpreter i on i.tenant_id = o.tenant_id and i.id = o.interpreter_id
where o.tenant_id = $1::uuid and o.id = any ($2::uuid[]) and t.begin_at > $3::timestamptz
order by t.begin_at, o.id
