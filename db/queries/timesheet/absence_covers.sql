-- Whether person $2 is known to be absent from $3 to $4
select exists (
    select from availability_exception e
    where e.tenant_id = $1::uuid and e.interpreter_id = $2::uuid and e.kind = 'absent'
      and e.during @> tstzrange($3::timestamptz, $4::timestamptz)) as covered
