-- Of offers and assignments, whichever the ids are.
select id, interpreter_id from offer where tenant_id = $1::uuid and id = any ($2::uuid[])
union all
select id, interpreter_id from assignment where tenant_id = $1::uuid and id = any ($2::uuid[])
