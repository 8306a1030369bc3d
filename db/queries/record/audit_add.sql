insert into audit (tenant_id, id, at, account_id, on_behalf_of, channel, from_where, action, kind,
                   ids, fields, reason_code, request_id)
values ($1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::uuid, $6, $7, $8, $9, $10::uuid[],
        $11::text[], $12, $13)
