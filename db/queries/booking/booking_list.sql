-- Newest first. $2 office (scope); $3 place; $4 state; $5 one of these fills; $6, $7 some current
-- time lies within; $8 changed since; $9, $10 after this line; $11 at most so many; $12 language;
-- $13 number or part of the office's name, or one of settings $14, or the case reference hashed $15
select b.id
from booking b
cross join lateral (
    select count(*) filter (where s.state <> 'closed') as wanted,
           count(*) filter (where s.state = 'filled') as filled,
           count(*) filter (where s.state = 'searching') as searching,
           count(*) filter (where s.state = 'open') as open
    from seat s where s.tenant_id = b.tenant_id and s.booking_id = b.id) f
where b.tenant_id = $1::uuid
  and ($2::uuid is null or b.requester_id = $2::uuid)
  and ($3::uuid is null or b.place_id = $3::uuid)
  and ($4::text is null or b.state = $4)
  and ($5::text[] is null
       or case when f.wanted = 0 then 'closed'
               when f.filled = f.wanted then 'filled'
               when f.searching > 0 then 'searching'
               when f.filled > 0 then 'partly_filled'
               when f.open > 0 then 'open' else 'unfilled' end = any ($5::text[]))
  and (($6::timestamptz is null and $7::timestamptz is null) or exists (
        select from booking_time_option t
        where t.tenant_id = b.tenant_id and t.booking_id = b.id and t.replaced_at is null
          and ($6::timestamptz is null or t.end_at > $6::timestamptz)
          and ($7::timestamptz is null or t.begin_at < $7::timestamptz)))
  and ($8::timestamptz is null or b.updated_at >= $8::timestamptz)
  and ($9::timestamptz is null or (b.created_at, b.id) < ($9::timestamptz, $10::uuid))
  and ($12::text is null or b.language = $12)
  and ($13::text is null or b.number::text = $13 or b.setting = any ($14::text[])
       or exists (select from requester r where r.tenant_id = b.tenant_id
                  and r.id = b.requester_id and position(lower($13) in lower(r.name)) > 0)
       or exists (select from booking_case k where k.tenant_id = b.tenant_id
                  and k.booking_id = b.id and k.reference_hash = $15::bytea))
order by b.created_at desc, b.id desc
limit $11::int
