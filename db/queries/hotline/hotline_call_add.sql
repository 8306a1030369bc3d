-- Nothing is added while the account has an open call.
insert into hotline_call (tenant_id, id, requester_id, requested_by, setting, mode, form, language,
                          gender_wish, phone_enc, state, requested_at, waits_until, planned_min,
                          longest_min, rule_ids, updated_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8, $9, $10::bytea, 'waiting',
        $11::timestamptz, $12::timestamptz, $13::int, $14::int, $15::uuid[], $11::timestamptz)
on conflict do nothing
