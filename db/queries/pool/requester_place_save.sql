-- A place of another office is not touched.
insert into requester_place (tenant_id, id, requester_id, name, street, postcode, town, latitude,
                             longitude, opening_hours, state)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::float8, $9::float8, $10::jsonb, $11)
on conflict (tenant_id, id) do update
set name = excluded.name, street = excluded.street, postcode = excluded.postcode,
    town = excluded.town, latitude = excluded.latitude, longitude = excluded.longitude,
    opening_hours = excluded.opening_hours, state = excluded.state
where requester_place.requester_id = excluded.requester_id
