-- The versions of a later time that will hold then: one that a newer version overtakes is left out.
select kind, version, valid_from, document::text as document
from tenant_rule planned
where tenant_id = $1::uuid and valid_from > $2::timestamptz
  and not exists (
    select from tenant_rule newer
    where newer.tenant_id = planned.tenant_id and newer.kind = planned.kind
      and newer.version > planned.version and newer.valid_from <= planned.valid_from)
order by kind, valid_from
