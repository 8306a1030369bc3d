insert into availability_rule (tenant_id, id, interpreter_id, first_day, from_min, to_min, rule,
                               except_days, last_day)
values ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::smallint, $6::smallint, $7, $8::date[],
        $9::date)
