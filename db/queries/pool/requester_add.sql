insert into requester (tenant_id, id, external_number, name, kind, cost_centre, leitweg_id, email,
                       phone, state, created_at, updated_at)
values ($1::uuid, $2::uuid, $4, $5, $6, $7, $8, $9, $10, $11, $3::timestamptz, $3::timestamptz)
on conflict (tenant_id, external_number) where external_number is not null do nothing
