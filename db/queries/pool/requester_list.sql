-- $2 part of the name or number as a like pattern, $3 changed since, $4/$5 after this row,
-- $6 how many, $7 only this office, $8 state
select id, external_number, name, kind, cost_centre, leitweg_id, email, phone, state, version,
       updated_at
from requester
where tenant_id = $1::uuid
  and ($2::text is null or name ilike $2 or external_number ilike $2)
  and ($3::timestamptz is null or updated_at >= $3::timestamptz)
  and ($4::timestamptz is null
       or (updated_at, id) > ($4::timestamptz, $5::uuid))
  and ($7::uuid is null or id = $7::uuid)
  and ($8::text is null or state = $8)
order by updated_at, id
limit $6::bigint
