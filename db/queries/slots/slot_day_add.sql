insert into slot_day (tenant_id, id, standing_slot_id, day, begin_at, end_at, state, pause)
values ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::timestamptz, $6::timestamptz,
        case when $7::text is null then 'planned' else 'paused' end, $7::text)
on conflict do nothing
