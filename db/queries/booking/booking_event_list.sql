select seq, type, occurred_at, data::text as data from event
where tenant_id = $1::uuid and aggregate = 'booking' and aggregate_id = $2::uuid
order by seq
