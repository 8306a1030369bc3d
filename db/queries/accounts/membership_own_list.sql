-- Of the account that the transaction was begun for, in all pools.
select membership_id, tenant_id, tenant_slug, tenant_name, role, valid_from, valid_until
from own_memberships()
order by tenant_name, role, membership_id
