-- What was done (or came in vain for) and began between $2 and $3, by office, language and month
-- in zone $5: hours as reported, else as planned. What nobody reported counts once it is over ($4).
select b.requester_id, r.name as requester_name, s.language,
       to_char(a.begin_at at time zone $5, 'YYYY-MM') as month, count(*) as assignments,
       sum(extract(epoch from (coalesce(t.end_at, a.end_at) - coalesce(t.begin_at, a.begin_at)))
           / 60)::bigint as minutes
from assignment a
join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id
join seat s on s.tenant_id = a.tenant_id and s.id = a.seat_id
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join timesheet t on t.tenant_id = a.tenant_id and t.assignment_id = a.id
    and t.state <> 'draft'
where a.tenant_id = $1::uuid and a.begin_at >= $2::timestamptz and a.begin_at < $3::timestamptz
  and (a.state in ('performed', 'client_no_show')
       or (a.state = 'confirmed' and a.end_at <= $4::timestamptz))
group by b.requester_id, r.name, s.language, month
order by month, r.name, b.requester_id, s.language
limit 5000
