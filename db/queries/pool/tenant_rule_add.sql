-- $8 the reason in words
insert into tenant_rule (tenant_id, id, kind, version, valid_from, document, created_by, created_at,
                         reason)
select $1::uuid, $2::uuid, $3, coalesce(max(version), 0) + 1, $4::timestamptz, $5::jsonb, $6::uuid,
       $7::timestamptz, $8
from tenant_rule where tenant_id = $1::uuid and kind = $3
on conflict (tenant_id, kind, version) do nothing
returning version
