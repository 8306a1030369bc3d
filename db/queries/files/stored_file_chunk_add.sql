insert into stored_file_chunk (tenant_id, file_id, position, content)
values ($1::uuid, $2::uuid, $3::integer, $4::bytea)
