select booking_id, id, reference_enc from booking_case
where tenant_id = $1::uuid and booking_id = any ($2::uuid[])
order by booking_id, id
