-- What a mail about an offer says: never an address.
select b.id as booking_id, b.number, b.setting, b.mode, s.language, t.begin_at, t.end_at, t.zone,
       '' as requester_name, '' as place_name, '' as street, coalesce(p.postcode, '') as postcode,
       coalesce(p.town, '') as town, '' as interpreter_name, o.interpreter_id, o.state, o.channel,
       o.expires_at, b.series_id
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
join seat s on s.tenant_id = o.tenant_id and s.id = o.seat_id
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where o.tenant_id = $1::uuid and o.id = $2::uuid
