-- $1 beginning of a postcode or part of a place as a like pattern, $2 how many
select postcode, place, latitude, longitude from postcode
where postcode like $1 or place ilike $1
order by postcode, place
limit $2::bigint
