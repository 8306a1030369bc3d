-- $3 one calendar (null: all of the person)
select id, label, source, state, failure, busy_times, unread_events, created_at, fetched_at,
       next_fetch_at
from foreign_calendar
where tenant_id = $1::uuid and interpreter_id = $2::uuid and ($3::uuid is null or id = $3::uuid)
order by created_at, id
