-- How long it took from the order to the delivery, in hours; of orders since $4, into or out of the
-- same two languages.
select count(*) as done,
       coalesce(percentile_cont(0.5) within group (
           order by extract(epoch from (o.delivered_at - o.submitted_at)) / 3600), 0)::bigint
           as median_hours
from translation_order o
where o.tenant_id = $1::uuid and o.source_language = $2 and o.target_language = $3
  and o.submitted_at >= $4::timestamptz and o.delivered_at is not null
