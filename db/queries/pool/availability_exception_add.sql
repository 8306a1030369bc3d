insert into availability_exception (tenant_id, id, interpreter_id, during, kind)
values ($1::uuid, $2::uuid, $3::uuid, tstzrange($4::timestamptz, $5::timestamptz), $6)
