-- The account is erased before its last membership goes.
delete from membership
where tenant_id = $1::uuid and id in (
    select e.id from membership e
    where e.tenant_id = $1::uuid and e.valid_until <= $2::timestamptz
      and (account_is_needed(e.account_id, $2::timestamptz)
           or exists (select from account a where a.id = e.account_id and a.state = 'erased'))
      and not exists (select from account_session s
                      where s.tenant_id = e.tenant_id and s.membership_id = e.id)
      and not exists (select from membership d
                      where d.tenant_id = e.tenant_id and d.deputy_of = e.id)
    order by e.id
    limit $3::int)
