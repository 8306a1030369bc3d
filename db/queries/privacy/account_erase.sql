-- Whoever has no membership any more, here or elsewhere, since the date.
update account set email = id || '@erased.invalid', email_folded = id || '@erased.invalid',
                   display_name = '', password_hash = null, state = 'erased'
where id in (
    select a.id from account a
    where a.state <> 'erased' and not account_is_needed(a.id, $2::timestamptz)
      and exists (select from membership m
                  where m.tenant_id = $1::uuid and m.account_id = a.id)
    order by a.id
    limit $3::int)
