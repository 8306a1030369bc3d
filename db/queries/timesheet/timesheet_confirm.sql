update timesheet
set state = $3, confirmed_how = $4, signer_name_enc = $5::bytea, signature_enc = $6::bytea,
    confirmed_at = $7::timestamptz, updated_at = $7::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid
