with old as (
    select f.id, f.file_id from library_form f
    where f.tenant_id = $1::uuid and f.withdrawn_at <= $2::timestamptz
    order by f.id
    limit $3::int
), gone as (
    delete from library_form where tenant_id = $1::uuid and id in (select id from old)
)
delete from stored_file s where s.tenant_id = $1::uuid and s.id in (select file_id from old)
