insert into clearance (tenant_id, id, interpreter_id, code, valid_from, valid_until)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::date, $6::date)
