-- What happened (event), what follows (delivery), who did what (audit), what was told (message).
-- Event and audit hold ids, codes and field names, never values.

create table aggregate_seq (
    tenant_id uuid not null references tenant,
    aggregate_id uuid not null,
    last_seq bigint not null,
    primary key (tenant_id, aggregate_id)
);
comment on table aggregate_seq is 'retention: with event; permission: any act; audit: none';
call isolate('aggregate_seq');

create table event (
    tenant_id uuid not null,
    id uuid not null,
    aggregate text not null,
    aggregate_id uuid not null,
    seq bigint not null,
    type text not null,
    schema_version smallint not null default 1,
    occurred_at timestamptz not null,
    account_id uuid,
    data jsonb not null default '{}',
    xact_id xid8 not null default pg_current_xact_id(),
    primary key (tenant_id, id, occurred_at)
) partition by range (occurred_at);
create index event_by_aggregate on event (tenant_id, aggregate_id, seq);
create index event_by_xact on event (tenant_id, xact_id, id);
comment on table event is
    'retention: 10 years, ids only; permission: with its aggregate; audit: is itself a record';
call isolate('event', 'select, insert');
create table event_rest partition of event default;

create table audit (
    tenant_id uuid,
    id uuid not null,
    at timestamptz not null,
    account_id uuid,
    on_behalf_of uuid,
    channel text not null,
    from_where text not null,
    action text not null,
    kind text not null,
    ids uuid[] not null default '{}',
    fields text[] not null default '{}',
    reason_code text,
    request_id text
) partition by range (at);
create index audit_by_time on audit (tenant_id, at);
create index audit_by_ids on audit using gin (ids);
comment on table audit is
    'retention: 12 months for reads, 10 years for changes; permission: audit_read; '
    'audit: audit_read';
alter table audit enable row level security;
alter table audit force row level security;
create policy tenant_only on audit using (tenant_id = current_tenant())
    with check (tenant_id is not distinct from current_tenant());
grant select, insert on audit to mittler_app;
grant select, update, delete on audit to mittler_retention;
create table audit_rest partition of audit default;

-- Makes the partitions of a month before rows for it arrive. Called by migrate and by the worker.
create function ensure_month(first_day date) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    parent text;
    part text;
begin
    foreach parent in array array['event', 'audit'] loop
        part := format('%s_%s', parent, to_char(first_day, 'YYYY_MM'));
        continue when to_regclass(format('public.%I', part)) is not null;
        begin
            execute format('create table public.%I partition of public.%I for values from (%L) '
                           'to (%L)',
                           part, parent,
                date_trunc('month', first_day::timestamp) at time zone 'UTC',
                (date_trunc('month', first_day::timestamp) + interval '1 month')
                     at time zone 'UTC');
        exception when check_violation then
            -- Rows of the month lie in the default partition already, and stay there.
            null;
        end;
    end loop;
end $$;
revoke execute on function ensure_month from public;
grant execute on function ensure_month to mittler_app;

-- event x consumer. seq is null for timers: they stand alone; all others run strictly in the order
-- of their aggregate and consumer.
create table delivery (
    tenant_id uuid not null references tenant,
    id uuid not null,
    consumer text not null,
    event_id uuid,
    aggregate_id uuid not null,
    seq bigint,
    subject_id uuid,
    due_at timestamptz not null,
    attempts integer not null default 0,
    dedup_key text not null,
    state text not null check (state in ('due', 'done', 'given_up', 'cancelled')),
    claimed_until timestamptz,
    last_error text,
    primary key (tenant_id, id),
    constraint delivery_once unique (tenant_id, dedup_key)
);
create index delivery_due on delivery (tenant_id, due_at, id) where state = 'due';
create index delivery_in_order on delivery (tenant_id, aggregate_id, consumer, seq)
    where state in ('due', 'given_up');
comment on table delivery is
    'retention: 30 days after done; permission: operator sees given_up; audit: none (ids only)';
call isolate('delivery');

-- The sole list of due work that is readable without a tenant: ids and times only. Rows are added
-- with each delivery and removed by the worker after it has run the tenant dry.
create table due_tenant (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references tenant,
    due_at timestamptz not null
);
create index due_tenant_by_time on due_tenant (due_at);
create index due_tenant_by_tenant on due_tenant (tenant_id);
comment on table due_tenant is 'retention: until done; permission: worker; audit: none';
grant select, insert, delete on due_tenant to mittler_app;

-- One row per mail (later: push, SMS). Rendered when sent, from ids; nothing of a client in it.
create table message (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null,
    recipient_kind text not null check (recipient_kind in ('interpreter', 'account', 'requester')),
    recipient_id uuid not null,
    subject_id uuid not null,
    link_id uuid,
    message_id text not null,
    dedup_key text not null,
    state text not null check (state in ('waiting', 'sent', 'given_up', 'cancelled')),
    created_at timestamptz not null,
    due_at timestamptz not null default '-infinity', -- at once; later after a try that failed
    attempts integer not null default 0,
    last_error text,
    sent_at timestamptz,
    primary key (tenant_id, id),
    constraint message_once unique (tenant_id, dedup_key),
    foreign key (tenant_id, link_id) references public_link
);
create index message_by_recipient on message (tenant_id, recipient_id, created_at);
create index message_by_link on message (tenant_id, link_id);
create index message_by_state on message (tenant_id, state, created_at);
comment on table message is
    'retention: 6 months; permission: coordinator, recipient; audit: none (ids only)';
call isolate('message');

-- Final answers to writes that came with an Idempotency-Key (not 429, not 5xx).
create table idempotency_key (
    tenant_id uuid not null references tenant,
    account_id uuid not null references account,
    operation text not null,
    key text not null,
    body_hash bytea not null,
    status smallint,
    answer_enc bytea,
    created_at timestamptz not null,
    primary key (tenant_id, account_id, operation, key)
);
create index idempotency_key_by_account on idempotency_key (account_id);
create index idempotency_key_by_age on idempotency_key (tenant_id, created_at);
comment on table idempotency_key is 'retention: 24 hours; permission: its account; audit: none';
call isolate('idempotency_key');

create table import_run (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null,
    sha256 bytea not null,
    created integer not null,
    changed integer not null,
    unchanged integer not null,
    done_by uuid references account,
    done_at timestamptz not null,
    primary key (tenant_id, id)
);
create index import_run_by_author on import_run (done_by);
comment on table import_run is 'retention: 10 years; permission: pool_keep; audit: import_done';
call isolate('import_run');
