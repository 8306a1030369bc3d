select exists (select from requester_place
               where tenant_id = $1::uuid and id = $2::uuid and state = 'active') as there
