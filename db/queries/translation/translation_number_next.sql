insert into translation_number (tenant_id, last_number) values ($1::uuid, 1)
on conflict (tenant_id) do update set last_number = translation_number.last_number + 1
returning last_number
