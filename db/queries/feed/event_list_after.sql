-- Only below the oldest transaction still running: what is read was committed and nothing can
-- appear before it any more. A position is (xact_id, id).
select xact_id::text as xact, id, aggregate, aggregate_id, seq, type, occurred_at,
       data::text as data
from event
where tenant_id = $1::uuid
  and (xact_id, id) > ($2::xid8, $3::uuid)
  and xact_id < pg_snapshot_xmin(pg_current_snapshot())
order by xact_id, id
limit $4::integer
