select distinct 'account' as kind, m.account_id as id from membership m
where m.tenant_id = $1::uuid and m.role = 'coordinator'
  and (m.valid_until is null or m.valid_until > $2::timestamptz)
order by 2
