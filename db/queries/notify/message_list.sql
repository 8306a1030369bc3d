-- Newest first; $2: about this; $3, $4: before this time and id
select id, kind, recipient_kind, recipient_id, subject_id, message_id, state, created_at, sent_at,
       attempts, last_error
from message
where tenant_id = $1::uuid
  and ($2::uuid is null or subject_id = $2::uuid)
  and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
order by created_at desc, id desc
limit $5::bigint
