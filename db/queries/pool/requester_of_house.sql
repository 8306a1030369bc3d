-- The office that a list names, by its number or its whole name; more than one row: not clear
-- which.
select id from requester
where tenant_id = $1::uuid and state = 'active'
  and (external_number = $2 or lower(name) = lower($2))
order by id
