-- Tonight's file in the place of last night's.
with before as (
    select tenant_id, file_id from emergency_folder where tenant_id = $1::uuid
), taken as (
    update emergency_folder set file_id = $2::uuid where tenant_id = $1::uuid returning tenant_id
)
delete from stored_file f using before b where f.tenant_id = b.tenant_id and f.id = b.file_id
