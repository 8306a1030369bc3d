insert into foreign_busy (tenant_id, id, foreign_calendar_id, interpreter_id, during)
select $1::uuid, gen_random_uuid(), $2::uuid, $3::uuid,
       tstzrange(b::timestamptz, e::timestamptz)
from unnest($4::text[], $5::text[]) as busy (b, e)
