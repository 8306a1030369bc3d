-- $2 number, else $3 name without case
select id from requester
where tenant_id = $1::uuid
  and case when $2::text is null then lower(name) = lower($3) else external_number = $2 end
order by id
