select f.id, f.translation_id, f.role, f.round, f.interpreter_id, i.given_name, i.family_name,
       i.phone_enc, f.channel, f.state, f.position, f.made_at, f.expires_at, f.answered_at
from translation_offer f
join interpreter i on i.tenant_id = f.tenant_id and i.id = f.interpreter_id
where f.tenant_id = $1::uuid and f.translation_id = any ($2::uuid[])
order by f.role desc, f.round desc, f.position
