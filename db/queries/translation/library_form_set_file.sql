update library_form set file_id = $3::uuid
where tenant_id = $1::uuid and id = $2::uuid and file_id is null
