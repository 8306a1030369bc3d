select state from delivery where tenant_id = $1::uuid and id = $2::uuid for update
