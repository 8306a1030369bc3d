select f.id, f.translation_id, f.kind, f.file_id, f.name_enc, s.sha256
from translation_file f
join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
where f.tenant_id = $1::uuid and f.id = $2::uuid
