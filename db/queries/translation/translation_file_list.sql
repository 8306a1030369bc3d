select f.id, f.translation_id, f.kind, f.name_enc, f.lines, f.words, f.keystrokes, f.created_at,
       s.media_type, s.size_bytes
from translation_file f
join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
where f.tenant_id = $1::uuid and f.translation_id = any ($2::uuid[])
order by f.created_at, f.id
