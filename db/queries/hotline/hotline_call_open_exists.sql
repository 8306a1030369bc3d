select exists (select from hotline_call
               where tenant_id = $1::uuid and state in ('waiting', 'ringing')) as found
