insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind, state)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, tstzrange($5::timestamptz, $6::timestamptz),
        'assignment', 'confirmed')
on conflict do nothing
