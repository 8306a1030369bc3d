-- Whether account $2 is the colleague's own.
select exists (select from membership m
               where m.tenant_id = $1::uuid and m.account_id = $2::uuid
                 and m.interpreter_id = $3::uuid) as is_own
