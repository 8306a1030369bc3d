select id, position from seat
where tenant_id = $1::uuid and booking_id = $2::uuid
order by position
