insert into house_talk (tenant_id, id, interpreter_id, requester_id, language, asked_at, minutes)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::timestamptz, $7::smallint)
