insert into import_run (tenant_id, id, kind, sha256, created, changed, unchanged, done_by, done_at)
values ($1::uuid, $2::uuid, $3, $4::bytea, $5::integer, $6::integer, $7::integer, $8::uuid,
        $9::timestamptz)
