-- What office $2 asked for and nobody has approved.
select id from booking
where tenant_id = $1::uuid and requester_id = $2::uuid and state in ('requested', 'approved')
order by id
