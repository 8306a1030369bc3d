-- Held until the end of the transaction.
insert into hotline_queue (tenant_id) values ($1::uuid)
on conflict (tenant_id) do update set tenant_id = excluded.tenant_id
