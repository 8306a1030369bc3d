-- Everybody who may be asked or wants to be asked again.
select id, given_name, family_name, existing_stock_until::text as existing_stock_until
from interpreter
where tenant_id = $1::uuid and state in ('active', 'paused')
order by family_name, given_name, id
