select name, phone, pin_enc, note, version, updated_at from hotline_outside
where tenant_id = $1::uuid
