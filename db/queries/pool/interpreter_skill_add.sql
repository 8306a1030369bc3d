insert into interpreter_language (tenant_id, id, interpreter_id, language, level, form, direction,
                                  evidence, confirmed_on)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9::date)
