select exists (select from terms_acceptance
               where tenant_id = $1::uuid and account_id = $2::uuid and version = $3) as accepted
