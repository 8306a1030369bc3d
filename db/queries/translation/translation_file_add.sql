insert into translation_file (tenant_id, id, translation_id, kind, file_id, name_enc, lines, words,
                              keystrokes, created_by, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6::bytea, $7::integer, $8::integer,
        $9::integer, $10::uuid, $11::timestamptz)
