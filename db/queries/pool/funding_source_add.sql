insert into funding_source (tenant_id, id, code, name) values ($1::uuid, $2::uuid, $3, $3)
on conflict (tenant_id, code) do nothing
