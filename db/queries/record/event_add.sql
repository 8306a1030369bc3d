with numbered as (
    insert into aggregate_seq (tenant_id, aggregate_id, last_seq)
    values ($1::uuid, $4::uuid, 1)
    on conflict (tenant_id, aggregate_id) do update set last_seq = aggregate_seq.last_seq + 1
    returning last_seq
)
insert into event (tenant_id, id, aggregate, aggregate_id, seq, type, occurred_at, account_id, data)
select $1::uuid, $2::uuid, $3, $4::uuid, last_seq, $5, $6::timestamptz, $7::uuid, $8::jsonb
from numbered
returning seq
