insert into slot_appointment (tenant_id, id, slot_day_id, requester_id, account_id, language,
                              setting, reference_enc, minutes, during, state, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7, $8::bytea, $9::smallint,
        case when $10::timestamptz is not null
             then tstzrange($10::timestamptz, $11::timestamptz) end,
        case when $10::timestamptz is null then 'waiting' else 'booked' end, $12::timestamptz)
on conflict do nothing
