-- About once a day: calendars ask every hour. $3: now
update calendar_feed set last_read_at = $3::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
  and (last_read_at is null or last_read_at < $3::timestamptz - interval '20 hours')
