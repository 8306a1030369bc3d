-- Also what nobody was called about before its time came.
update offer o set state = 'expired'
where o.tenant_id = $1::uuid and o.seat_id = $2::uuid and o.state = 'made'
  and (o.expires_at <= $3::timestamptz
       or exists (select from booking_time_option t
                  where t.tenant_id = o.tenant_id and t.id = o.time_option_id
                    and t.begin_at <= $3::timestamptz))
returning o.id, o.interpreter_id
