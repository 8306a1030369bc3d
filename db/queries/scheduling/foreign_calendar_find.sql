-- $3 whose it must be (null: anybody's)
select id, interpreter_id, source from foreign_calendar
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or interpreter_id = $3::uuid)
for update
