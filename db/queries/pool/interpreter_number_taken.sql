select exists (select from interpreter
               where tenant_id = $1::uuid and external_number = $2 and id <> $3::uuid) as taken
