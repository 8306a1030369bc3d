-- The account itself, as long as it belongs to the pool.
select distinct 'account' as kind, m.account_id as id from membership m
where m.tenant_id = $1::uuid and m.account_id = $2::uuid
  and (m.valid_until is null or m.valid_until > $3::timestamptz)
