-- $2/$3 after this row, $4 how many, $5 now; with the state of the link for a password that was
-- sent last
select a.id as account_id, m.id as membership_id, a.email, a.display_name, m.role, m.requester_id,
       m.interpreter_id, m.valid_until, m.created_at, a.password_hash is not null as has_password,
       case when l.expires_at is null then 'none' when l.used_at is not null then 'used'
            when l.expires_at <= $5::timestamptz then 'expired' else 'sent' end as link_state,
       l.expires_at as link_until
from membership m
join account a on a.id = m.account_id
left join lateral (
    select l.used_at, l.expires_at from public_link l
    where l.tenant_id = m.tenant_id and l.subject_id = a.id and l.purpose = 'password_set'
      and l.revoked_at is null
    order by l.created_at desc, l.id desc
    limit 1) l on true
where m.tenant_id = $1::uuid
  and ($2::timestamptz is null or (m.created_at, m.id) > ($2::timestamptz, $3::uuid))
order by m.created_at, m.id
limit $4::bigint
