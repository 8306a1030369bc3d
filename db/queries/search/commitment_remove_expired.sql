delete from commitment
where calendar_id = $1::uuid and state = 'held' and held_until <= $2::timestamptz
  and during && tstzrange($3::timestamptz, $4::timestamptz)
