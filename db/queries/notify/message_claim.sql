-- Takes one waiting message; whoever dies with it in hand lets it come again at $3.
with next as (
    select id from message
    where tenant_id = $1::uuid and state = 'waiting' and due_at <= $2::timestamptz
    order by created_at, id
    limit 1
    for update skip locked
), claimed as (
    update message m set due_at = $3::timestamptz, attempts = m.attempts + 1
    from next
    where m.tenant_id = $1::uuid and m.id = next.id
    returning m.*
), woken as (
    insert into due_tenant (tenant_id, due_at) select tenant_id, due_at from claimed
)
select id, kind, recipient_kind, recipient_id, subject_id, link_id, message_id, attempts,
       created_at
from claimed
