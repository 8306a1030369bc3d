-- $2 language, $3 state, $4 part of the name or number as a like pattern, $5 changed since,
-- $6/$7 after this row, $8 how many
select id, external_number, given_name, family_name, kind, gender, state, reached_by, postcode,
       town, latitude, longitude, radius_m, travels_by, specialisations, qualification,
       wanted_hours_month, cost_tier, existing_stock_until::text as existing_stock_until,
       last_assignment_at, version, updated_at
from interpreter i
where tenant_id = $1::uuid and state <> 'erased'
  and ($2::text is null or exists (select from interpreter_language l
       where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.language = $2))
  and ($3::text is null or state = $3)
  and ($4::text is null or given_name || ' ' || family_name ilike $4 or external_number ilike $4)
  and ($5::timestamptz is null or updated_at >= $5::timestamptz)
  and ($6::timestamptz is null
       or (updated_at, id) > ($6::timestamptz, $7::uuid))
order by updated_at, id
limit $8::bigint
