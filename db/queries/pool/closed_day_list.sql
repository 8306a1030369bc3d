-- $3 the first day that still matters
select id, first_day::text as first_day, last_day::text as last_day, label
from requester_closed_day
where tenant_id = $1::uuid and requester_id = $2::uuid and last_day >= $3::date
order by first_day
