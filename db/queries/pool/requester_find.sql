select id, external_number, name, kind, cost_centre, leitweg_id, email, phone, state, version,
       updated_at
from requester
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or id = $3::uuid)
