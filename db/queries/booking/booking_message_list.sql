-- Oldest first. The office ($3) sees its colleagues' messages, a person ($4) their own.
select m.id, m.side, m.interpreter_id, m.text_enc, m.state, m.answer_enc, m.created_at, m.done_at,
       coalesce(i.given_name || ' ' || i.family_name, a.display_name, '') as written_by
from booking_message m
left join account a on a.id = m.written_by
left join interpreter i on i.tenant_id = m.tenant_id and i.id = m.interpreter_id
where m.tenant_id = $1::uuid and m.booking_id = $2::uuid
  and ($3::uuid is null or m.side = 'requester')
  and ($4::uuid is null or m.interpreter_id = $4::uuid)
order by m.created_at, m.id
