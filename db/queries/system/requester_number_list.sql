select id, external_number from requester
where tenant_id = $1::uuid and external_number is not null
