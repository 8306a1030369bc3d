select interpreter_id, lower(during) as begin_at, upper(during) as end_at
from foreign_busy
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
  and during && tstzrange($3::timestamptz, $4::timestamptz)
