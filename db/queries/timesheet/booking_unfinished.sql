-- Does anything of the booking still lie ahead?
select exists (select from seat s where s.tenant_id = $1::uuid and s.booking_id = $2::uuid
               and s.state in ('open', 'searching'))
    or exists (select from assignment a where a.tenant_id = $1::uuid and a.booking_id = $2::uuid
               and a.state = 'confirmed') as unfinished
