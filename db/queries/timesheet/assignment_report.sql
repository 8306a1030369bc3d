-- $4: the outcome; $6: the commitment is given back
update assignment
set state = $3, outcome = $4, ended_at = $5::timestamptz, updated_at = $5::timestamptz,
    version = version + 1,
    commitment_id = case when $6::boolean then null else commitment_id end
where tenant_id = $1::uuid and id = $2::uuid
