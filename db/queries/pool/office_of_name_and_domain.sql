-- The office that is called like this and has its mail under the domain.
select id from requester
where tenant_id = $1::uuid and state <> 'closed' and lower(name) = lower($2)
  and lower(split_part(email, '@', 2)) = $3
order by created_at, id
limit 1
