-- Actual hours of the same person elsewhere, around this period.
select begin_at, end_at from timesheet
where tenant_id = $1::uuid and interpreter_id = $2::uuid and assignment_id <> $3::uuid
  and state <> 'draft' and begin_at < $5::timestamptz and end_at > $4::timestamptz
order by begin_at
