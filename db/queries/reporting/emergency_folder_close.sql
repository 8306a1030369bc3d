with closed as (
    delete from emergency_folder where tenant_id = $1::uuid returning tenant_id, file_id
)
delete from stored_file f using closed c where f.tenant_id = c.tenant_id and f.id = c.file_id
