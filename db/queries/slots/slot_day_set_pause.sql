-- $3 why it pauses; null: it takes place, with a new booking
update slot_day
set state = case when $3::text is null then 'planned' else 'paused' end, pause = $3::text,
    booking_id = case when $3::text is null then null else booking_id end
where tenant_id = $1::uuid and id = $2::uuid
