insert into holiday_answer (tenant_id, id, interpreter_id, name, first_day, last_day, answer,
                            asked_at, answered_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::date, $6::date, $7::text, $8::timestamptz,
        case when $7::text is not null then $8::timestamptz end)
on conflict (tenant_id, interpreter_id, first_day) do nothing
