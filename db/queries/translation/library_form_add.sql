insert into library_form (tenant_id, id, form_id, version, title, source_language, target_language,
                          valid_from, file_id, translation_id, created_by, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::integer, $5, $6, $7, $8::date, $9::uuid, $10::uuid,
        $11::uuid, $12::timestamptz)
