insert into requester_closed_day (tenant_id, id, requester_id, first_day, last_day, label,
                                  created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::date, $6, $7::timestamptz)
on conflict do nothing
