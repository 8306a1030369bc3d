-- Tenants, the isolation of everything they own, and who may log in.
-- Every tenant-owned table: tenant_id first in the primary key and in every foreign key, FORCE ROW
-- LEVEL SECURITY through isolate(), and a comment that answers retention, permission and audit.

create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('mittler.tenant', true), '')::uuid;

create function current_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('mittler.account', true), '')::uuid;

-- Gives a table its policy and its grants. `rights` is what mittler_app may do.
create procedure isolate(name regclass, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy tenant_only on %s using (tenant_id = current_tenant()) '
                   'with check (tenant_id = current_tenant())', name);
    execute format('grant %s on %s to mittler_app', rights, name);
    execute format('grant select, update, delete on %s to mittler_retention', name);
end $$;

create table tenant (
    id uuid primary key,
    slug text not null constraint tenant_slug_is_unique unique
        check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    name text not null,
    kind text not null check (kind in ('ki', 'traeger')),
    land text not null default 'NW',
    zone text not null default 'Europe/Berlin',
    state text not null default 'active' check (state in ('active', 'closed')),
    is_demo boolean not null default false,
    created_at timestamptz not null
);
comment on table tenant is
    'retention: until the tenant is deleted; permission: operator; audit: tenant_created';
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_only on tenant using (id = current_tenant())
    with check (id = current_tenant());
create policy before_login on tenant for select to mittler_owner using (true);
grant select, insert, update on tenant to mittler_app;

-- The capabilities of a role are data; later roles need no rewrite.
create table role (
    name text primary key,
    name_de text not null,
    name_en text not null,
    capabilities text[] not null
);
comment on table role is 'retention: reference data; permission: migrations; audit: none';
grant select on role to mittler_app;

create table account (
    id uuid primary key,
    email text not null,
    email_folded text not null constraint account_email_is_unique unique,
    display_name text not null,
    password_hash text,
    language text not null default 'de' check (language in ('de', 'en')),
    state text not null default 'active' check (state in ('active', 'locked', 'erased')),
    created_at timestamptz not null
);
comment on table account is
    'retention: erased when the last membership ended 12 months ago; '
    'permission: tenant_admin, self; audit: account_*';

create table membership (
    tenant_id uuid not null references tenant,
    id uuid not null,
    account_id uuid not null references account,
    role text not null references role,
    requester_id uuid,
    place_id uuid,
    interpreter_id uuid,
    deputy_of uuid,
    valid_from timestamptz not null,
    valid_until timestamptz,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint membership_deputy_of_a_colleague foreign key (tenant_id, deputy_of)
        references membership
);
create index membership_by_account on membership (account_id);
create index membership_by_role on membership (role);
create index membership_by_deputy on membership (tenant_id, deputy_of);
comment on table membership is
    'retention: 12 months after valid_until; permission: tenant_admin; audit: membership_*';
call isolate('membership');
create policy before_login on membership for select to mittler_owner using (true);

alter table account enable row level security;
alter table account force row level security;
create policy colleagues_only on account using (
    id = current_account()
    or exists (select from membership m where m.account_id = account.id));
create policy anyone_may_be_invited on account for insert with check (true);
create policy before_login on account for select to mittler_owner using (true);
grant select, insert, update on account to mittler_app;
grant select, update, delete on account to mittler_retention;

create table account_session (
    id uuid primary key,
    account_id uuid not null references account,
    tenant_id uuid not null references tenant,
    membership_id uuid not null,
    token_hash bytea not null constraint account_session_token_is_unique unique,
    kind text not null check (kind in ('cookie', 'bearer')),
    label text not null default '',
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    foreign key (tenant_id, membership_id) references membership
);
create index account_session_by_account on account_session (account_id);
create index account_session_by_membership on account_session (tenant_id, membership_id);
comment on table account_session is
    'retention: 30 days after expires_at; permission: self; audit: session_opened, session_closed';
call isolate('account_session');
-- A new password ends what the account is logged in with everywhere.
create policy own_sessions on account_session using (account_id = current_account());
create policy before_login on account_session for select to mittler_owner using (true);

create table public_link (
    tenant_id uuid not null references tenant,
    id uuid not null,
    purpose text not null check (purpose in ('offer_answer', 'password_set', 'timesheet_confirm',
                                             'requester_invitation')),
    subject_id uuid not null,
    token_hash bytea not null constraint public_link_token_is_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id)
);
create index public_link_by_subject on public_link (tenant_id, subject_id);
comment on table public_link is
    'retention: 30 days after expires_at; permission: whoever holds the token; audit: link_used';
call isolate('public_link');

-- The only three readers without a tenant, before somebody is known.
create function tenant_by_slug(wanted text)
    returns table (id uuid, name text, zone text, land text, is_demo boolean)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select t.id, t.name, t.zone, t.land, t.is_demo from tenant t
        where t.slug = wanted and t.state = 'active';
    end;

create function account_for_login(folded text)
    returns table (account_id uuid, password_hash text, display_name text, state text,
                   membership_id uuid, tenant_id uuid, tenant_slug text, tenant_name text,
                   role text, valid_from timestamptz, valid_until timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select a.id, a.password_hash, a.display_name, a.state, m.id, m.tenant_id, t.slug, t.name,
               m.role, m.valid_from, m.valid_until
        from account a
        left join membership m on m.account_id = a.id
        left join tenant t on t.id = m.tenant_id and t.state = 'active'
        where a.email_folded = folded;
    end;

create function session_by_token(hash bytea)
    returns table (session_id uuid, kind text, account_id uuid, display_name text, language text,
                   tenant_id uuid, tenant_slug text, tenant_name text, zone text, land text,
                   membership_id uuid, role text, capabilities text[], requester_id uuid,
                   place_id uuid, interpreter_id uuid, expires_at timestamptz,
                   valid_from timestamptz, valid_until timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select s.id, s.kind, a.id, a.display_name, a.language, t.id, t.slug, t.name, t.zone, t.land,
               m.id, m.role, r.capabilities, m.requester_id, m.place_id, m.interpreter_id,
               s.expires_at, m.valid_from, m.valid_until
        from account_session s
        join account a on a.id = s.account_id and a.state = 'active'
        join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
        join tenant t on t.id = s.tenant_id and t.state = 'active'
        join role r on r.name = m.role
        where s.token_hash = hash and s.revoked_at is null;
    end;
revoke execute on function tenant_by_slug, account_for_login, session_by_token from public;
grant execute on function tenant_by_slug, account_for_login, session_by_token to mittler_app;

-- Wrapped data keys; the master key is a file outside the database. Deleting a row erases what it
-- encrypted.
create table data_key (
    tenant_id uuid not null references tenant,
    key_no integer not null,
    wrapped bytea not null,
    master_key_id text not null,
    state text not null check (state in ('active', 'old')),
    created_at timestamptz not null,
    primary key (tenant_id, key_no)
);
create unique index data_key_one_active on data_key (tenant_id) where state = 'active';
comment on table data_key is
    'retention: as long as something is encrypted with it; permission: operator; '
    'audit: keys_rotated';
call isolate('data_key');

-- Rules are rows, immutable once used.
create table tenant_rule (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null,
    version integer not null,
    valid_from timestamptz not null,
    document jsonb not null,
    created_by uuid references account,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint tenant_rule_version_is_unique unique (tenant_id, kind, version)
);
create index tenant_rule_by_author on tenant_rule (created_by);
comment on table tenant_rule is
    'retention: 10 years after its successor; permission: tenant_admin; audit: rule_saved';
call isolate('tenant_rule', 'select, insert');

-- Files live in the database: one backup, one isolation, one failover.
create table stored_file (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null,
    media_type text not null,
    size_bytes bigint not null,
    sha256 bytea not null,
    retention text not null,
    created_by uuid references account,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create index stored_file_by_author on stored_file (created_by);
comment on table stored_file is
    'retention: by its column retention; permission: of the thing it belongs to; audit: file_*';
call isolate('stored_file');

create table stored_file_chunk (
    tenant_id uuid not null,
    file_id uuid not null,
    position integer not null,
    content bytea not null check (octet_length(content) <= 1048576 + 64),
    primary key (tenant_id, file_id, position),
    foreign key (tenant_id, file_id) references stored_file on delete cascade
);
comment on table stored_file_chunk is
    'retention: with stored_file; permission: with it; audit: with it';
call isolate('stored_file_chunk');

-- Reference data without persons: by `mittler import postcodes`.
create table postcode (
    postcode text not null check (postcode ~ '^[0-9]{5}$'),
    place text not null,
    state text not null,
    district text not null,
    district_key text not null,
    latitude double precision not null,
    longitude double precision not null,
    primary key (postcode, place)
);
comment on table postcode is 'retention: reference data; permission: operator; audit: import_done';
grant select, insert, update on postcode to mittler_app;

-- Only in simulated mode (demo and test data folders): the time of all nodes.
create table simulated_clock (
    only_row boolean primary key default true check (only_row),
    current_at timestamptz,
    follows_real_since timestamptz
);
comment on table simulated_clock is
    'retention: none needed; permission: operator; audit: clock_advanced';
grant select, insert, update on simulated_clock to mittler_app;
