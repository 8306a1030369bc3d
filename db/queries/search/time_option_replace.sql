update booking_time_option set replaced_at = $3::timestamptz
where tenant_id = $1::uuid and booking_id = $2::uuid and replaced_at is null
