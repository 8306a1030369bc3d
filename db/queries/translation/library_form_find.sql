select f.id, f.form_id, f.version, f.title, f.source_language, f.target_language, f.file_id,
       f.replaced_by, f.withdrawn_at, coalesce(s.media_type, '') as media_type
from library_form f
left join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
where f.tenant_id = $1::uuid and f.id = $2::uuid
for update of f
