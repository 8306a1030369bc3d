insert into timesheet (tenant_id, id, assignment_id, interpreter_id, state, begin_at, end_at,
                       waiting_min, travel_min, travel_m, ticket_cents, note_enc, remarks,
                       submitted_at, updated_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::timestamptz, $7::timestamptz,
        $8::integer, $9::integer, $10::integer, $11::bigint, $12::bytea, $13::text[],
        $14::timestamptz, $14::timestamptz)
on conflict (tenant_id, assignment_id) do update
set state = excluded.state, begin_at = excluded.begin_at, end_at = excluded.end_at,
    waiting_min = excluded.waiting_min, travel_min = excluded.travel_min,
    travel_m = excluded.travel_m, ticket_cents = excluded.ticket_cents,
    note_enc = excluded.note_enc, remarks = excluded.remarks, objection_enc = null,
    signer_name_enc = null, signature_enc = null,
    submitted_at = excluded.submitted_at, updated_at = excluded.updated_at,
    version = timesheet.version + 1
