-- Each side's answer; said again it replaces what it said before.
insert into assignment_feedback as f (tenant_id, id, assignment_id, side, on_time, understood,
                                      note_enc, given_by, given_at, updated_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::boolean, $6::smallint, $7::bytea, $8::uuid,
        $9::timestamptz, $9::timestamptz)
on conflict (tenant_id, assignment_id, side) do update
    set on_time = excluded.on_time, understood = excluded.understood, note_enc = excluded.note_enc,
        given_by = excluded.given_by, updated_at = excluded.updated_at
