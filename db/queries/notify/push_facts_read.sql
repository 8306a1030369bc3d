-- When what a push is about begins, and until when it is news: an offer, an assignment, a question
-- before school holidays, or a written order.
select t.begin_at, b.urgency, o.state, coalesce(o.expires_at, t.begin_at) as news_until
from offer o
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
where o.tenant_id = $1::uuid and o.id = $2::uuid
union all
select a.begin_at, b.urgency, a.state, a.begin_at
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
where a.tenant_id = $1::uuid and a.id = $2::uuid
union all
select h.first_day::timestamp at time zone 'UTC', 'normal', 'made',
       h.first_day::timestamp at time zone 'UTC'
from holiday_answer h
where h.tenant_id = $1::uuid and h.id = $2::uuid and h.answer is null
union all
select w.deadline_at, 'normal', w.state, greatest(w.deadline_at, w.updated_at + interval '1 day')
from translation_order w
where w.tenant_id = $1::uuid and w.id = $2::uuid and w.ended_at is null
