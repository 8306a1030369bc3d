-- Held until the end of the transaction, so that no change comes between reading and saving.
select version, languages, first_day::text as first_day, last_day::text as last_day, hour_cents,
       call_off_min, response_min
from agency
where tenant_id = $1::uuid and id = $2::uuid
for update
