select b.id
from booking b
join booking_time_option t on t.tenant_id = b.tenant_id and t.booking_id = b.id
     and t.replaced_at is null
where b.tenant_id = $1::uuid and b.requester_id = $2::uuid and b.language = $3
  and b.state in ('requested', 'approved', 'active')
  and t.begin_at < $5::timestamptz and t.end_at > $4::timestamptz
limit 1
