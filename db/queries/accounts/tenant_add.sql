insert into tenant (id, slug, name, kind, land, zone, is_demo, created_at)
values ($1::uuid, $2, $3, $4, $5, $6, $7::boolean, $8::timestamptz)
on conflict (slug) do nothing
