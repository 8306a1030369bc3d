update agency
set name = $3, phone = $4, contract_number = $5, first_day = $6::date, last_day = $7::date,
    languages = $8::text[], hour_cents = $9::integer, call_off_min = $10::smallint,
    response_min = $11::smallint, version = version + 1, updated_at = $12::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
  and not exists (select from agency o
                  where o.tenant_id = $1::uuid and o.name = $3 and o.contract_number = $5
                    and o.id <> $2::uuid)
