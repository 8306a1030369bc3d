insert into offer_round (tenant_id, id, booking_id, seat_id, number, strategy, coordinator_confirms,
                         state, opened_at, rule_ids)
select $1::uuid, $2::uuid, $3::uuid, $4::uuid, coalesce(max(number), 0) + 1, $5, $6::boolean,
       'open', $7::timestamptz, $8::uuid[]
from offer_round where tenant_id = $1::uuid and seat_id = $4::uuid
