-- $2 person (scope), $3 booking, $4 state, $5/$6 cursor, $7 limit, $8 only call list,
-- $9 office (scope)
select o.id, o.booking_id, o.seat_id, o.interpreter_id, o.state, o.channel, o.made_at, o.expires_at,
       o.called_at, o.call_result, t.id as time_id, t.begin_at, t.end_at, t.local_begin,
       t.ambiguous, s.language, b.setting, b.mode, b.duration_min, coalesce(p.town, '') as district,
       i.given_name, i.family_name, i.phone_enc, a.id as assignment_id,
       b.state as booking_state, b.series_id,
       r.coordinator_confirms or r.strategy = 'collect_then_choose' as chosen_later
from offer o
join offer_round r on r.tenant_id = o.tenant_id and r.id = o.round_id
join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id
join seat s on s.tenant_id = o.tenant_id and s.id = o.seat_id
join booking_time_option t on t.tenant_id = o.tenant_id and t.id = o.time_option_id
join interpreter i on i.tenant_id = o.tenant_id and i.id = o.interpreter_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
left join assignment a on a.tenant_id = o.tenant_id and a.offer_id = o.id
where o.tenant_id = $1::uuid
  and ($2::uuid is null or o.interpreter_id = $2::uuid)
  and ($3::uuid is null or o.booking_id = $3::uuid)
  and ($4::text is null or o.state = $4)
  and ($5::timestamptz is null or (o.made_at, o.id) < ($5::timestamptz, $6::uuid))
  and (not $8::boolean or (o.channel = 'phone' and o.state = 'made'))
  and ($9::uuid is null or b.requester_id = $9::uuid)
order by o.made_at desc, o.id desc
limit $7::int
