select calendar_id, busy_begin, busy_end
from busy_elsewhere($1::uuid[], $2::timestamptz, $3::timestamptz)
order by calendar_id, busy_begin
