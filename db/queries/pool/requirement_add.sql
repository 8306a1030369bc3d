insert into requirement (tenant_id, id, code, setting, valid_from, mode, blocks_existing_stock)
values ($1::uuid, $2::uuid, $3, $4, $5::date, $6, $7::boolean)
