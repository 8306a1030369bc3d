-- The event with the next number of its aggregate, and a delivery for each consumer of $9 (their
-- ids in $10), in one round trip: every act notes several events.
with numbered as (
    insert into aggregate_seq (tenant_id, aggregate_id, last_seq)
    values ($1::uuid, $4::uuid, 1)
    on conflict (tenant_id, aggregate_id) do update set last_seq = aggregate_seq.last_seq + 1
    returning last_seq
), noted as (
    insert into event (tenant_id, id, aggregate, aggregate_id, seq, type, occurred_at, account_id,
                       data)
    select $1::uuid, $2::uuid, $3, $4::uuid, last_seq, $5, $6::timestamptz, $7::uuid, $8::jsonb
    from numbered
), to_do as (
    insert into delivery (tenant_id, id, consumer, event_id, aggregate_id, seq, due_at, dedup_key,
                          state)
    select $1::uuid, r.id, r.consumer, $2::uuid, $4::uuid, last_seq, $6::timestamptz,
           r.consumer || ':' || $2::uuid, 'due'
    from numbered, unnest($9::text[], $10::uuid[]) as r (consumer, id)
    on conflict (tenant_id, dedup_key) do nothing
    returning due_at
), told as (
    insert into due_tenant (tenant_id, due_at)
    select distinct $1::uuid, due_at from to_do
)
select last_seq as seq from numbered
