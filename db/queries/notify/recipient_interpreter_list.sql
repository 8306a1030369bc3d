-- The person by the address of the pool, else by the account; nobody without either.
select 'interpreter' as kind, i.id from interpreter i
where i.tenant_id = $1::uuid and i.id = $2::uuid and i.email_enc is not null
union all
select 'account', m.account_id from interpreter i
join membership m on m.tenant_id = i.tenant_id and m.interpreter_id = i.id
    and (m.valid_until is null or m.valid_until > $3::timestamptz)
where i.tenant_id = $1::uuid and i.id = $2::uuid and i.email_enc is null
