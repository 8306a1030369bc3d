select content
from stored_file_chunk
where tenant_id = $1::uuid and file_id = $2::uuid and position = $3::integer
