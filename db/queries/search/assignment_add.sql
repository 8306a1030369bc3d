insert into assignment (tenant_id, id, booking_id, seat_id, interpreter_id, commitment_id,
                        time_option_id, offer_id, begin_at, end_at, state, override_reason,
                        waived_requirements, pin_enc, confirmed_at, updated_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8::uuid,
        $9::timestamptz, $10::timestamptz, 'confirmed', $11, $12::text[], $13::bytea,
        $14::timestamptz, $14::timestamptz)
on conflict do nothing
