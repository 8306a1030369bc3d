-- What these people have booked in the time, for what they want at most; of colleagues in-house
-- also what they were asked for at once.
select interpreter_id, lower(during) as begin_at, upper(during) as end_at
from commitment
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
  and during && tstzrange($3::timestamptz, $4::timestamptz)
  and (state = 'confirmed' or held_until > $5::timestamptz)
union all
select interpreter_id, asked_at, asked_at + make_interval(mins => minutes)
from house_talk
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[]) and minutes is not null
  and asked_at >= $3::timestamptz and asked_at < $4::timestamptz
