-- Availability in full: days on which an office is closed, what people want at most, times by a
-- rule of recurrence, and busy times out of calendars of other programs.

update role set capabilities = capabilities || '{closed_day_keep}'
where name in ('requester', 'coordinator');

-- No two of one office overlap: adding one twice shows the first.
create table requester_closed_day (
    tenant_id uuid not null references tenant,
    id uuid not null,
    requester_id uuid not null,
    first_day date not null,
    last_day date not null,
    label text not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester,
    constraint requester_closed_day_begins_before_it_ends check (first_day <= last_day),
    constraint requester_closed_day_once exclude using gist
        (tenant_id with =, requester_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index requester_closed_day_by_requester on requester_closed_day (tenant_id, requester_id);
comment on table requester_closed_day is
    'retention: 3 months after its end; permission: closed_day_keep, own office; '
    'audit: closed_day_*';
call isolate('requester_closed_day');

-- Minutes and assignments that a person wants at most, and how far by which means; null: no limit.
create table interpreter_limit (
    tenant_id uuid not null,
    interpreter_id uuid not null,
    only_by_request boolean not null default false,
    notice_min integer check (notice_min between 1 and 43200),
    minutes_day integer check (minutes_day between 15 and 1440),
    minutes_week integer check (minutes_week between 15 and 10080),
    minutes_month integer check (minutes_month between 15 and 44640),
    assignments_day integer check (assignments_day between 1 and 50),
    assignments_week integer check (assignments_week between 1 and 200),
    assignments_month integer check (assignments_month between 1 and 500),
    radius_car_m integer check (radius_car_m between 1000 and 500000),
    radius_public_transport_m integer check (radius_public_transport_m between 1000 and 500000),
    radius_bicycle_m integer check (radius_bicycle_m between 1000 and 500000),
    radius_walking_m integer check (radius_walking_m between 1000 and 500000),
    primary key (tenant_id, interpreter_id),
    foreign key (tenant_id, interpreter_id) references interpreter
);
comment on table interpreter_limit is
    'retention: with interpreter; permission: self, pool_keep; audit: limits_changed';
call isolate('interpreter_limit');

-- "Every second Tuesday from 14 to 18": the rule as RFC 5545 writes it. last_day is null while the
-- rule has no end.
create table availability_rule (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    first_day date not null,
    from_min smallint not null check (from_min between 0 and 1439),
    to_min smallint not null check (to_min between 1 and 1440),
    rule text not null,
    except_days date[] not null default '{}',
    last_day date,
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint availability_rule_begins_before_it_ends check (from_min < to_min)
);
create index availability_rule_by_interpreter on availability_rule (tenant_id, interpreter_id);
comment on table availability_rule is
    'retention: 3 months after its last day; permission: self, pool_keep; '
    'audit: availability_changed';
call isolate('availability_rule');

-- A calendar of another program. Its address opens it to whoever has it: kept sealed. Nothing of
-- what it says is kept but when its owner is busy.
create table foreign_calendar (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    label text not null,
    source text not null check (source in ('address', 'file')),
    address_enc bytea,
    state text not null check (state in ('waiting', 'current', 'failing')),
    failure text,
    failures integer not null default 0,
    etag text,
    busy_times integer not null default 0,
    unread_events integer not null default 0,
    created_at timestamptz not null,
    fetched_at timestamptz,
    tried_at timestamptz,
    next_fetch_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint foreign_calendar_fails_for_a_reason
        check ((state = 'failing') = (failure is not null))
);
create index foreign_calendar_by_interpreter on foreign_calendar (tenant_id, interpreter_id);
create index foreign_calendar_by_next_fetch on foreign_calendar (tenant_id, next_fetch_at);
comment on table foreign_calendar is
    'retention: 6 months after it was last read; permission: self, pool_keep; '
    'audit: foreign_calendar_*';
call isolate('foreign_calendar');

create table foreign_busy (
    tenant_id uuid not null,
    id uuid not null,
    foreign_calendar_id uuid not null,
    interpreter_id uuid not null,
    during tstzrange not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, foreign_calendar_id) references foreign_calendar on delete cascade,
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index foreign_busy_by_calendar on foreign_busy (tenant_id, foreign_calendar_id);
create index foreign_busy_by_interpreter on foreign_busy (tenant_id, interpreter_id);
comment on table foreign_busy is
    'retention: 1 month after its end; permission: self, pool_keep; audit: foreign_calendar_*';
call isolate('foreign_busy');
