-- What the mail about an answered message says: which booking, never what was written.
select b.id as booking_id, b.number, b.setting, b.mode, b.language, t.begin_at, t.end_at, t.zone,
       r.name as requester_name, '' as place_name, '' as street, '' as postcode, '' as town,
       '' as interpreter_name, m.interpreter_id, m.side, m.written_by, m.state, '' as channel,
       null::timestamptz as expires_at
from booking_message m
join booking b on b.tenant_id = m.tenant_id and b.id = m.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
    and t.replaced_at is null
where m.tenant_id = $1::uuid and m.id = $2::uuid
order by t.position
limit 1
