delete from requester_closed_day
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or requester_id = $3::uuid)
returning requester_id
