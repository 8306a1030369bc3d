-- Whose mail it is; the colour is that of the rule `about` in force at $2.
select t.name, t.slug, t.zone,
       coalesce((select r.document ->> 'colour' from tenant_rule r
                 where r.tenant_id = t.id and r.kind = 'about' and r.valid_from <= $2::timestamptz
                 order by r.version desc limit 1), '') as colour
from tenant t where t.id = $1::uuid
