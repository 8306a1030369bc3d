select interpreter_id, kind from booking_person
where tenant_id = $1::uuid and booking_id = $2::uuid
order by kind, interpreter_id
