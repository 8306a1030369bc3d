select b.id as booking_id, b.number, b.setting, b.mode, b.language, t.begin_at, t.end_at, t.zone,
       r.name as requester_name, coalesce(p.name, '') as place_name,
       coalesce(p.street, '') as street, coalesce(p.postcode, '') as postcode,
       coalesce(p.town, '') as town, '' as interpreter_name, null::uuid as interpreter_id,
       b.state, '' as channel, null::timestamptz as expires_at
from booking b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
    and t.replaced_at is null
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where b.tenant_id = $1::uuid and b.id = $2::uuid
order by t.position
limit 1
