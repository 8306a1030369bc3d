-- A round whose offer was accepted goes with the booking.
delete from offer_round
where tenant_id = $1::uuid and id in (
    select r.id from offer_round r
    where r.tenant_id = $1::uuid and r.closed_at <= $2::timestamptz
      and not exists (select from offer o where o.tenant_id = r.tenant_id and o.round_id = r.id)
    order by r.id
    limit $3::int)
