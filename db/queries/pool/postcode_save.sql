insert into postcode (postcode, place, state, district, district_key, latitude, longitude)
values ($1, $2, $3, $4, $5, $6::float8, $7::float8)
on conflict (postcode, place) do update
set state = excluded.state, district = excluded.district, district_key = excluded.district_key,
    latitude = excluded.latitude, longitude = excluded.longitude
where (postcode.state, postcode.district, postcode.district_key, postcode.latitude,
       postcode.longitude)
      is distinct from (excluded.state, excluded.district, excluded.district_key,
                        excluded.latitude, excluded.longitude)
