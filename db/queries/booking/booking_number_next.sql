insert into booking_number (tenant_id, last_number) values ($1::uuid, 1)
on conflict (tenant_id) do update set last_number = booking_number.last_number + 1
returning last_number
