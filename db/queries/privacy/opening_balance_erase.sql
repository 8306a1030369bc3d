delete from opening_balance
where tenant_id = $1::uuid and id in (
    select id from opening_balance
    where tenant_id = $1::uuid
      and make_date(year + 1, 1, 1) <= ($2::timestamptz + interval '12 hours')::date
    order by id
    limit $3::int)
