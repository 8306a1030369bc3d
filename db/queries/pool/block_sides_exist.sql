select exists (select from requester where tenant_id = $1::uuid and id = $2::uuid)
   and exists (select from interpreter where tenant_id = $1::uuid and id = $3::uuid) as both
