-- An Einsatz agreed before the start: booking, time, filled seat, commitment and assignment at
-- once; no row when the person or the seat is taken. $2 booking, $3 option, $4 seat,
-- $5 commitment, $6 assignment, $7 interpreter, $8 office, $9 place, $10/$11 begin and end,
-- $12 wall time, $13 zone, $14 setting, $15 mode, $16 form, $17 language, $18 pin, $19 now
with number as (
    insert into booking_number (tenant_id, last_number) values ($1::uuid, 1)
    on conflict (tenant_id) do update set last_number = booking_number.last_number + 1
    returning last_number),
new_booking as (
    insert into booking (tenant_id, id, number, requester_id, place_id, state, urgency, setting,
                         mode, form, language, duration_min, created_at, updated_at)
    select $1::uuid, $2::uuid, last_number, $8::uuid, $9::uuid, 'active', 'normal', $14, $15, $16,
           $17, extract(epoch from $11::timestamptz - $10::timestamptz)::integer / 60,
           $19::timestamptz, $19::timestamptz
    from number returning id),
new_option as (
    insert into booking_time_option (tenant_id, id, booking_id, version, position, begin_at, end_at,
                                     local_begin, zone)
    select $1::uuid, $3::uuid, id, 1, 1, $10::timestamptz, $11::timestamptz, $12, $13
    from new_booking returning id),
new_seat as (
    insert into seat (tenant_id, id, booking_id, position, language, state, filled_at)
    select $1::uuid, $4::uuid, id, 1, $17, 'filled', $19::timestamptz
    from new_booking returning id),
new_commitment as (
    insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind, state)
    select $1::uuid, $5::uuid, i.id, i.calendar_id,
           tstzrange($10::timestamptz, $11::timestamptz), 'assignment', 'confirmed'
    from interpreter i where i.tenant_id = $1::uuid and i.id = $7::uuid
    on conflict do nothing
    returning id)
insert into assignment (tenant_id, id, booking_id, seat_id, interpreter_id, commitment_id,
                        time_option_id, begin_at, end_at, state, pin_enc, confirmed_at, updated_at)
select $1::uuid, $6::uuid, b.id, s.id, $7::uuid, c.id, o.id, $10::timestamptz, $11::timestamptz,
       'confirmed', $18::bytea, $19::timestamptz, $19::timestamptz
from new_booking b, new_option o, new_seat s, new_commitment c
