-- Is somebody with this folded address a caseworker of the office already?
select exists (select from membership m join account a on a.id = m.account_id
               where m.tenant_id = $1::uuid and m.requester_id = $2::uuid and m.role = 'requester'
                 and a.email_folded = $3) as found
