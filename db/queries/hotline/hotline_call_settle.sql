update hotline_call
set minutes = $3::int, booking_id = $4::uuid, assignment_id = $5::uuid
where tenant_id = $1::uuid and id = $2::uuid
