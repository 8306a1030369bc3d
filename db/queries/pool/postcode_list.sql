-- $1 beginning of a postcode as a like pattern, $2 how many
select postcode, place, latitude, longitude from postcode
where postcode like $1
order by postcode, place
limit $2::bigint
