-- What requests and searches are judged by; other kinds of rules are read where they apply.
select distinct on (kind) id, kind, version, valid_from, document::text as document
from tenant_rule
where tenant_id = $1::uuid and kind in ('dispatch', 'travel', 'requirements')
  and valid_from <= $2::timestamptz
order by kind, version desc
