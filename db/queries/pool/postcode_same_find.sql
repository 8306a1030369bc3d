select (state, district, district_key, latitude, longitude)
       is not distinct from ($3, $4, $5, $6::float8, $7::float8) as same
from postcode
where postcode = $1 and place = $2
