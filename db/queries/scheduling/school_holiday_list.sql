-- Of a Land, those with a day from $2 to $3, both included
select name, first_day::text as first_day, last_day::text as last_day
from school_holiday
where land = $1 and first_day <= $3::date and last_day >= $2::date
order by first_day
