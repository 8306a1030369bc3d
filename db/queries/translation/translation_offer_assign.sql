-- The coordinator gave it to somebody, whether asked before or not.
insert into translation_offer (tenant_id, id, translation_id, role, round, interpreter_id, channel,
                               state, position, points, made_at, answered_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::integer, $6::uuid, 'phone', 'accepted', 0, 0,
        $7::timestamptz, $7::timestamptz)
on conflict (tenant_id, translation_id, role, round, interpreter_id)
    do update set state = 'accepted', answered_at = excluded.answered_at
