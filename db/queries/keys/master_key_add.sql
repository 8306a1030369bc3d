insert into master_key (id, state, created_at)
values ($1, 'active', $2::timestamptz)
on conflict do nothing
