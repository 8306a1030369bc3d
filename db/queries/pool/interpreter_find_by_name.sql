-- Names are compared without case, as import files tell people apart.
select id from interpreter
where tenant_id = $1::uuid and lower(given_name) = lower($2) and lower(family_name) = lower($3)
  and postcode = $4 and state <> 'erased' and (external_number is null or not $5::boolean)
order by id
