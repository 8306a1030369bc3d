-- The version in force at $3.
select id, version, valid_from, document from tenant_rule
where tenant_id = $1::uuid and kind = $2 and valid_from <= $3::timestamptz
order by version desc
limit 1
