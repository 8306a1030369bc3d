select kind, media_type, size_bytes, sha256, retention, created_by, created_at
from stored_file
where tenant_id = $1::uuid and id = $2::uuid
