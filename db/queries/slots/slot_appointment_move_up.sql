update slot_appointment
set state = 'booked', during = tstzrange($3::timestamptz, $4::timestamptz)
where tenant_id = $1::uuid and id = $2::uuid and state = 'waiting'
