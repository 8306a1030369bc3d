update assignment
set state = $3, cancelled_by = $4, cancelled_late = $5::boolean, outcome = coalesce($6, outcome),
    ended_at = $7::timestamptz, updated_at = $7::timestamptz, version = version + 1,
    sequence = sequence + 1,
    commitment_id = case when $8::boolean then null else commitment_id end
where tenant_id = $1::uuid and id = $2::uuid
