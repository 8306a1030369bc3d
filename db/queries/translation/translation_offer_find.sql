-- $3 person (scope)
select f.id, f.translation_id, f.role, f.interpreter_id, f.state, f.expires_at
from translation_offer f
where f.tenant_id = $1::uuid and f.id = $2::uuid
  and ($3::uuid is null or f.interpreter_id = $3::uuid)
