select account_id, password_hash, display_name, state, membership_id, tenant_id, tenant_slug,
       tenant_name, role, valid_from, valid_until
from account_for_login($1)
order by membership_id
