update library_form set replaced_by = $3::uuid
where tenant_id = $1::uuid and id = $2::uuid and replaced_by is null
