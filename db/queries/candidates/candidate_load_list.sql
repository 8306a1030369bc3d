-- What these people have booked in the time, for what they want at most.
select interpreter_id, lower(during) as begin_at, upper(during) as end_at
from commitment
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
  and during && tstzrange($3::timestamptz, $4::timestamptz)
  and (state = 'confirmed' or held_until > $5::timestamptz)
