select a.id as account_id, m.id as membership_id, a.email, a.display_name, m.role, m.requester_id,
       m.interpreter_id, m.valid_until, m.created_at
from membership m
join account a on a.id = m.account_id
where m.tenant_id = $1::uuid
  and ($2::timestamptz is null or (m.created_at, m.id) > ($2::timestamptz, $3::uuid))
order by m.created_at, m.id
limit $4::bigint
