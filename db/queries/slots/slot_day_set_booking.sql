update slot_day set booking_id = $3::uuid where tenant_id = $1::uuid and id = $2::uuid
