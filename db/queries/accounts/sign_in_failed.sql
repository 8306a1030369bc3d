update public_link set failures = failures + 1 where tenant_id = $1::uuid and id = $2::uuid
