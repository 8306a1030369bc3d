-- Minutes that people work or worked between $3 and $4, by the begin
select a.interpreter_id,
       sum(extract(epoch from (a.end_at - a.begin_at)) / 60)::bigint as minutes
from assignment a
where a.tenant_id = $1::uuid and a.interpreter_id = any ($2::uuid[])
  and a.state in ('confirmed', 'performed', 'client_no_show')
  and a.begin_at >= $3::timestamptz and a.begin_at < $4::timestamptz
group by a.interpreter_id
