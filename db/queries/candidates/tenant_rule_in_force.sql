select distinct on (kind) id, kind, version, valid_from, document::text as document
from tenant_rule
where tenant_id = $1::uuid and valid_from <= $2::timestamptz
order by kind, version desc
