insert into opening_balance (tenant_id, id, year, kind, interpreter_id, funding_source_id, cents)
values ($1::uuid, $2::uuid, $3::integer, $4, $5::uuid, $6::uuid, $7::bigint)
on conflict on constraint opening_balance_once do update set cents = excluded.cents
