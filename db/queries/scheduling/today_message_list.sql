-- What offices and interpreters wrote and nobody has dealt with, oldest first; $2 at most so many
select m.id as message_id, m.side, m.interpreter_id, m.text_enc, m.created_at, m.booking_id,
       coalesce(i.given_name || ' ' || i.family_name, a.display_name, '') as written_by,
       b.number, b.language, r.name as requester_name, count(*) over () as total
from booking_message m
join booking b on b.tenant_id = m.tenant_id and b.id = m.booking_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join account a on a.id = m.written_by
left join interpreter i on i.tenant_id = m.tenant_id and i.id = m.interpreter_id
where m.tenant_id = $1::uuid and m.state = 'open'
order by m.created_at, m.id
limit $2::int
