with gone as (
    delete from translation_file where tenant_id = $1::uuid and id = $2::uuid
    returning file_id
)
delete from stored_file where tenant_id = $1::uuid and id in (select file_id from gone)
