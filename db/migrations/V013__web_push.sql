-- Web Push: which devices want to be woken, and the key by which push services know the pool.

update role set capabilities = capabilities || '{device_keep}' where name = 'interpreter';

-- The key by which push services know the pool (VAPID, RFC 8292). Of a pool, not of the house, so
-- that it is sealed, rotated and erased like everything else that the pool owns.
create table push_key (
    tenant_id uuid primary key references tenant,
    private_enc bytea not null,
    created_at timestamptz not null
);
comment on table push_key is
    'retention: as long as devices know it; permission: device_keep reads its public half; '
    'audit: none (no person)';
call isolate('push_key', 'select, insert');

-- A browser that its owner wants to be woken by. Pushes are empty, so the keys that a browser
-- offers for their content are not kept.
create table device (
    tenant_id uuid not null references tenant,
    id uuid not null,
    account_id uuid not null references account,
    label text not null,
    endpoint_enc bytea not null,
    endpoint_hash bytea not null,
    created_at timestamptz not null,
    last_success_at timestamptz,
    failures integer not null default 0,
    primary key (tenant_id, id),
    constraint device_has_its_own_endpoint unique (tenant_id, endpoint_hash)
);
create index device_by_account on device (account_id);
comment on table device is
    'retention: 6 months after its last sign of life; permission: its account; audit: device_*';
call isolate('device');

alter table message drop constraint message_has_a_known_kind_of_recipient;
alter table message add constraint message_has_a_known_kind_of_recipient
    check (recipient_kind in ('interpreter', 'account', 'requester', 'entry', 'device'));
