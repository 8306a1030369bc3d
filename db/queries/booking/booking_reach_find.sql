-- A booking of this office ($3) or of the person who is to come or came ($4).
select b.id, a.id as assignment_id
from booking b
left join lateral (
    select a.id from assignment a
    where a.tenant_id = b.tenant_id and a.booking_id = b.id and a.interpreter_id = $4::uuid
      and a.state <> 'cancelled'
    order by a.confirmed_at desc
    limit 1) a on true
where b.tenant_id = $1::uuid and b.id = $2::uuid
  and ($3::uuid is null or b.requester_id = $3::uuid)
  and ($4::uuid is null or a.id is not null)
