-- School holidays of the Land with a day from $3 to $4, and what the pool said about them
select h.name, h.first_day::text as first_day, h.last_day::text as last_day,
       count(a.id) as asked,
       count(*) filter (where a.answer = 'here') as here,
       count(*) filter (where a.answer = 'some_days') as some_days,
       count(*) filter (where a.answer = 'away') as away,
       count(a.id) filter (where a.answer is null) as without_answer
from school_holiday h
left join holiday_answer a on a.tenant_id = $1::uuid and a.first_day = h.first_day
where h.land = $2 and h.first_day <= $4::date and h.last_day >= $3::date
group by h.land, h.first_day
order by h.first_day
