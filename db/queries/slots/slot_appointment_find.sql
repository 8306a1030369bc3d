-- $3 of which office (null: any)
select id, slot_day_id, requester_id, state from slot_appointment
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or requester_id = $3::uuid)
