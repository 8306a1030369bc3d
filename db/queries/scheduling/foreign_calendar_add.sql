insert into foreign_calendar (tenant_id, id, interpreter_id, label, source, address_enc, state,
                              created_at, next_fetch_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::bytea, 'waiting', $7::timestamptz,
        $8::timestamptz)
