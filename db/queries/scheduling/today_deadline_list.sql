-- What ends for people of the pool from $2 to $3 (days) and nothing follows: clearances, and the
-- time in which existing stock may go without; $4 at most so many
select d.interpreter_id, d.kind, d.code, d.ends_on::text as ends_on, i.given_name, i.family_name,
       count(*) over () as total
from (
    select c.interpreter_id, 'clearance' as kind, c.code, c.valid_until as ends_on
    from clearance c
    where c.tenant_id = $1::uuid and c.valid_until between $2::date and $3::date
      and not exists (select from clearance n
                      where n.tenant_id = c.tenant_id and n.interpreter_id = c.interpreter_id
                        and n.code = c.code
                        and (n.valid_until is null or n.valid_until > c.valid_until))
    union all
    select p.id, 'existing_stock', '', p.existing_stock_until
    from interpreter p
    where p.tenant_id = $1::uuid and p.existing_stock_until between $2::date and $3::date) d
join interpreter i on i.tenant_id = $1::uuid and i.id = d.interpreter_id
    and i.state in ('active', 'paused')
order by d.ends_on, i.family_name, i.given_name, d.code
limit $4::int
