insert into availability_pattern (tenant_id, id, interpreter_id, weekday, from_min, to_min,
                                  valid_from, valid_until)
values ($1::uuid, $2::uuid, $3::uuid, $4::smallint, $5::smallint, $6::smallint, $7::date, $8::date)
