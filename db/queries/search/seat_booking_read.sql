select booking_id from seat where tenant_id = $1::uuid and id = $2::uuid
