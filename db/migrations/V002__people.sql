-- The people and offices of a pool. Columns ending in _enc hold ciphertext bound to
-- (tenant, table, column, row); columns ending in _hash a keyed hash for equality only.

create table requester (
    tenant_id uuid not null references tenant,
    id uuid not null,
    external_number text,
    name text not null,
    kind text not null check (kind in ('jobcenter', 'health_office', 'school', 'day_care',
        'youth_office', 'social_office', 'immigration_office', 'clinic', 'doctor', 'counselling',
        'charity', 'housing', 'other_office', 'private')),
    cost_centre text,
    leitweg_id text,
    email text,
    phone text,
    state text not null default 'active' check (state in ('active', 'closed')),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index requester_number_is_unique on requester (tenant_id, external_number)
    where external_number is not null;
create index requester_by_change on requester (tenant_id, updated_at, id);
comment on table requester is
    'retention: 10 years after the last invoice; permission: pool_keep, own office; '
    'audit: requester_*';
call isolate('requester');

create table requester_place (
    tenant_id uuid not null,
    id uuid not null,
    requester_id uuid not null,
    name text not null,
    street text not null default '',
    postcode text not null default '',
    town text not null default '',
    latitude double precision,
    longitude double precision,
    opening_hours jsonb not null default '[]',
    state text not null default 'active' check (state in ('active', 'closed')),
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester
);
create index requester_place_by_requester on requester_place (tenant_id, requester_id);
comment on table requester_place is
    'retention: with requester; permission: pool_keep, own office; audit: requester_*';
call isolate('requester_place');

create table interpreter (
    tenant_id uuid not null references tenant,
    id uuid not null,
    calendar_id uuid not null,
    external_number text,
    given_name text not null,
    family_name text not null,
    kind text not null check (kind in ('volunteer', 'fee_paid', 'employee', 'agency')),
    agency text constraint interpreter_of_an_agency check (agency is null or kind = 'agency'),
    gender text check (gender in ('female', 'male', 'diverse')),
    state text not null default 'active' check (state in ('active', 'paused', 'left', 'erased')),
    email_enc bytea,
    email_hash bytea,
    phone_enc bytea,
    street_enc bytea,
    reached_by text not null default 'mail' check (reached_by in ('mail', 'phone')),
    postcode text not null default '',
    town text not null default '',
    latitude double precision,
    longitude double precision,
    radius_m integer,
    travels_by text not null default 'public_transport'
        check (travels_by in ('car', 'public_transport', 'bicycle', 'walking')),
    specialisations text[] not null default '{}',
    qualification text not null default 'none'
        check (qualification in ('none', 'trained', 'certified', 'professional', 'sworn')),
    wanted_hours_month integer,
    cost_tier integer not null default 1 check (cost_tier between 0 and 9),
    existing_stock_until date,
    last_assignment_at timestamptz,
    shares_calendar boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index interpreter_number_is_unique on interpreter (tenant_id, external_number)
    where external_number is not null;
create index interpreter_by_email on interpreter (tenant_id, email_hash);
create index interpreter_by_calendar on interpreter (calendar_id);
create index interpreter_by_change on interpreter (tenant_id, updated_at, id);
comment on table interpreter is
    'retention: 12 months after leaving, then erased behind its id; permission: pool_keep, self; '
    'audit: interpreter_*';
call isolate('interpreter');
create policy other_pools_busy_times on interpreter for select to mittler_owner using (true);

alter table membership add constraint membership_of_requester
    foreign key (tenant_id, requester_id) references requester;
alter table membership add constraint membership_of_place
    foreign key (tenant_id, place_id) references requester_place;
alter table membership add constraint membership_of_interpreter
    foreign key (tenant_id, interpreter_id) references interpreter;
-- Who has no office or person of their own would see the whole tenant: never by accident.
alter table membership add constraint membership_has_its_scope check (
    (role <> 'requester' or requester_id is not null)
    and (role <> 'interpreter' or interpreter_id is not null));
create index membership_by_requester on membership (tenant_id, requester_id);
create index membership_by_place on membership (tenant_id, place_id);
create index membership_by_interpreter on membership (tenant_id, interpreter_id);

create table interpreter_language (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    language text not null check (language ~ '^[a-z]{3}$'),
    direction text not null default 'both' check (direction in ('both', 'from', 'into')),
    form text not null check (form in ('spoken', 'signed', 'written')),
    level text not null check (level in ('a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native')),
    evidence text not null
        check (evidence in ('exam', 'certificate', 'interview', 'self_declared')),
    confirmed_on date,
    primary key (tenant_id, id),
    constraint interpreter_language_once
        unique (tenant_id, interpreter_id, language, direction, form),
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index interpreter_language_by_language on interpreter_language (tenant_id, language, form);
comment on table interpreter_language is
    'retention: with interpreter; permission: pool_keep, self; audit: interpreter_changed';
call isolate('interpreter_language');

create table availability_pattern (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    weekday smallint not null check (weekday between 1 and 7),
    from_min smallint not null check (from_min between 0 and 1439),
    to_min smallint not null check (to_min between 1 and 1440),
    valid_from date,
    valid_until date,
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint availability_pattern_begins_before_it_ends check (from_min < to_min)
);
create index availability_pattern_by_interpreter
    on availability_pattern (tenant_id, interpreter_id);
comment on table availability_pattern is
    'retention: 3 months after valid_until; permission: self, pool_keep; '
    'audit: availability_changed';
call isolate('availability_pattern');

create table availability_exception (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    during tstzrange not null,
    kind text not null check (kind in ('available', 'absent')),
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index availability_exception_by_interpreter
    on availability_exception (tenant_id, interpreter_id);
comment on table availability_exception is
    'retention: 3 months after its end; permission: self, pool_keep; audit: availability_changed';
call isolate('availability_exception');

create table clearance (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    code text not null,
    valid_from date not null,
    valid_until date,
    primary key (tenant_id, id),
    constraint clearance_once unique (tenant_id, interpreter_id, code, valid_from),
    foreign key (tenant_id, interpreter_id) references interpreter
);
comment on table clearance is
    'retention: 12 months after the person left; permission: pool_keep, self reads; '
    'audit: clearance_*';
call isolate('clearance');

create table requirement (
    tenant_id uuid not null references tenant,
    id uuid not null,
    code text not null,
    setting text,
    valid_from date not null,
    mode text not null check (mode in ('warn', 'block')),
    blocks_existing_stock boolean not null default false,
    primary key (tenant_id, id),
    constraint requirement_once unique nulls not distinct (tenant_id, code, setting, valid_from)
);
comment on table requirement is
    'retention: 10 years; permission: tenant_admin; audit: rule_saved';
call isolate('requirement');

-- Blocks between an office and an interpreter are confidential: never shown to either side.
create table block (
    tenant_id uuid not null,
    id uuid not null,
    requester_id uuid not null,
    interpreter_id uuid not null,
    wished_by text not null check (wished_by in ('requester', 'interpreter', 'coordinator')),
    created_by uuid references account,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint block_once unique (tenant_id, requester_id, interpreter_id, wished_by),
    foreign key (tenant_id, requester_id) references requester,
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index block_by_interpreter on block (tenant_id, interpreter_id);
create index block_by_author on block (created_by);
comment on table block is
    'retention: 24 months; permission: block_keep; audit: block_*';
call isolate('block');

create table travel_override (
    tenant_id uuid not null references tenant,
    from_postcode text not null,
    to_postcode text not null,
    travels_by text not null,
    minutes integer not null check (minutes >= 0),
    primary key (tenant_id, from_postcode, to_postcode, travels_by)
);
comment on table travel_override is
    'retention: none needed; permission: tenant_admin; audit: rule_saved';
call isolate('travel_override');

create table funding_source (
    tenant_id uuid not null references tenant,
    id uuid not null,
    code text not null,
    name text not null,
    primary key (tenant_id, id),
    constraint funding_source_code_is_unique unique (tenant_id, code)
);
comment on table funding_source is
    'retention: 5 years after the use statement; permission: pool_keep; audit: funding_*';
call isolate('funding_source');

-- What was paid or used before the pool came to us; import only.
create table opening_balance (
    tenant_id uuid not null,
    id uuid not null,
    year integer not null,
    kind text not null check (kind in ('paid', 'used_elsewhere', 'budget_used')),
    interpreter_id uuid,
    funding_source_id uuid,
    cents bigint not null,
    primary key (tenant_id, id),
    constraint opening_balance_once unique nulls not distinct
        (tenant_id, year, kind, interpreter_id, funding_source_id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, funding_source_id) references funding_source,
    constraint opening_balance_of_a_person_or_a_source
        check ((interpreter_id is null) <> (funding_source_id is null))
);
create index opening_balance_by_interpreter on opening_balance (tenant_id, interpreter_id);
create index opening_balance_by_source on opening_balance (tenant_id, funding_source_id);
comment on table opening_balance is
    'retention: 10 years (books); permission: pool_keep; audit: import_done';
call isolate('opening_balance');
