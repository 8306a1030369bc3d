-- The document of one kind in force at $3.
select document::text as document from tenant_rule
where tenant_id = $1::uuid and kind = $2 and valid_from <= $3::timestamptz
order by version desc
limit 1
