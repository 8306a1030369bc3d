insert into offer_proposal (tenant_id, id, offer_id, booking_id, begin_at, end_at, local_begin,
                            zone, state, made_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz, $7, $8, 'open',
        $9::timestamptz)
on conflict do nothing
