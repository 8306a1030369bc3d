insert into seat (tenant_id, id, booking_id, position, language, state)
values ($1::uuid, $2::uuid, $3::uuid, $4::smallint, $5, 'open')
