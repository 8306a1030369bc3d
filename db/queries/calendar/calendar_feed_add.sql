insert into calendar_feed (tenant_id, id, account_id, interpreter_id, requester_id, label,
                           token_hash, created_at)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7::bytea, $8::timestamptz)
