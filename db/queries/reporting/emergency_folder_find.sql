select id, passphrase_enc, file_id, on_since from emergency_folder where tenant_id = $1::uuid
