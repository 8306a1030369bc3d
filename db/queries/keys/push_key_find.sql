select private_enc from push_key where tenant_id = $1::uuid
