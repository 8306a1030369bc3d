-- With the first night of the eraser, which plans the next ones itself.
with added as (
    insert into tenant (id, slug, name, kind, land, zone, is_demo, created_at)
    values ($1::uuid, $2, $3, $4, $5, $6, $7::boolean, $8::timestamptz)
    on conflict (slug) do nothing
    returning id, created_at
), planned as (
    insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key, state)
    select id, id, 'erase_old', id, created_at, 'erase_old:first', 'due' from added
)
insert into due_tenant (tenant_id, due_at, stops_clock) select id, created_at, false from added
