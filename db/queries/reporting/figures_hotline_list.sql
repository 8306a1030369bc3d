-- Calls for somebody now that were requested between $2 and $3, by language (null: all). Seconds of
-- waiting until somebody took the call. Their hours are among those of assignments.
select c.language, count(*) as calls,
       count(*) filter (where c.connected_at is not null) as connected,
       count(*) filter (where c.state = 'handed_over') as handed_over,
       count(*) filter (where c.state = 'given_up') as given_up,
       round(percentile_cont(0.5) within group (
           order by extract(epoch from (c.connected_at - c.requested_at)))
           filter (where c.connected_at is not null))::bigint as waited_median_s
from hotline_call c
where c.tenant_id = $1::uuid and c.requested_at >= $2::timestamptz
  and c.requested_at < $3::timestamptz
group by grouping sets ((), (c.language))
order by c.language nulls first
