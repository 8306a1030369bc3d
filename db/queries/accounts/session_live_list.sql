-- Which of these sessions are still good, as session_by_token() answers one.
select s.id
from account_session s
join account a on a.id = s.account_id
join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
where s.tenant_id = $1::uuid and s.id = any ($2::uuid[]) and s.revoked_at is null
  and a.state = 'active' and s.expires_at > $3::timestamptz
  and (m.valid_until is null or m.valid_until > $3::timestamptz)
