-- Which master key files this database knows: ids only (fingerprints), the keys themselves are
-- never here. It carries no tenant, so that `serve` can refuse a wrong file before any login.
create table master_key (
    id text primary key,
    state text not null check (state in ('active', 'retired')),
    created_at timestamptz not null
);
comment on table master_key is
    'retention: reference data; permission: operator; audit: keys_rotated';
grant select, insert, update on master_key to mittler_app;
