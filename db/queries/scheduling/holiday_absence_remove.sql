-- Exactly the absence that an answer made
delete from availability_exception
where tenant_id = $1::uuid and interpreter_id = $2::uuid and kind = 'absent'
  and during = tstzrange($3::timestamptz, $4::timestamptz)
