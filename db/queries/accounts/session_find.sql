select session_id, kind, account_id, display_name, language, tenant_id, tenant_slug, tenant_name,
       zone, land, membership_id, role, capabilities, requester_id, place_id, interpreter_id,
       least(expires_at, coalesce(valid_until, expires_at)) as expires_at, valid_from
from session_by_token($1::bytea)
