select id, external_number, given_name, family_name, kind, agency, house_id, gender,
       state, email_enc,
       phone_enc, street_enc, reached_by, postcode, town, latitude, longitude, radius_m, travels_by,
       specialisations, qualification, wanted_hours_month, cost_tier,
       existing_stock_until::text as existing_stock_until, last_assignment_at, version, updated_at
from interpreter
where tenant_id = $1::uuid and id = $2::uuid and state <> 'erased'
  and ($3::uuid is null or id = $3::uuid)
