-- Where a mail goes and how the person is called; $2 is the kind of recipient.
select coalesce(a.email, '') as email, null::bytea as email_enc, a.display_name as name, a.language
from account a where $2 = 'account' and a.id = $3::uuid and a.state = 'active'
union all
select coalesce(r.email, ''), null::bytea, '', 'de'
from requester r where $2 = 'requester' and r.tenant_id = $1::uuid and r.id = $3::uuid
union all
select '', i.email_enc, i.given_name || ' ' || i.family_name,
       coalesce((select a.language from membership m join account a on a.id = m.account_id
                 where m.tenant_id = i.tenant_id and m.interpreter_id = i.id limit 1), 'de')
from interpreter i where $2 = 'interpreter' and i.tenant_id = $1::uuid and i.id = $3::uuid
union all
select '', e.email_enc, '', 'de'
from office_entry e where $2 = 'entry' and e.tenant_id = $1::uuid and e.id = $3::uuid
