-- $1 postcode, $2 town: the place called so, else the first of the postcode
select place, latitude, longitude from postcode
where postcode = $1
order by lower(place) = lower($2) desc, place
limit 1
