delete from hotline_outside where tenant_id = $1::uuid
