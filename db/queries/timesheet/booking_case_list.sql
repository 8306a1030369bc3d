select id, reference_enc from booking_case
where tenant_id = $1::uuid and booking_id = $2::uuid
order by id
