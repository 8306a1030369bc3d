-- $2 one of them (null: all)
select id, name, phone, contract_number, first_day::text as first_day, last_day::text as last_day,
       languages, hour_cents, call_off_min, response_min, version
from agency
where tenant_id = $1::uuid and ($2::uuid is null or id = $2::uuid)
order by name, first_day, id
