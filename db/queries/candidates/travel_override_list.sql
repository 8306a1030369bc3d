select from_postcode, to_postcode, travels_by, minutes from travel_override
where tenant_id = $1::uuid
