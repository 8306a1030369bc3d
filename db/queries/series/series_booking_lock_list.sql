-- Lock order: bookings by id
select id from booking
where tenant_id = $1::uuid and id = any ($2::uuid[])
order by id for update
