-- Immediate interpreting (Sofortdolmetschen): calls that want somebody now, and whom they ring. Who
-- can be reached now stands in Redis alone. What a call was worth becomes a booking with an
-- assignment and a timesheet when it ends, so that hours are kept in one place only.

update role set capabilities = capabilities || '{hotline_request,hotline_see}'
where name in ('requester', 'coordinator');
update role set capabilities = capabilities || '{hotline_answer,hotline_see}'
where name = 'interpreter';
update role set capabilities = capabilities || '{hotline_keep}' where name = 'coordinator';

-- Whoever looks whom to ring next holds this row, so that one call is served after the other.
create table hotline_queue (
    tenant_id uuid primary key references tenant
);
comment on table hotline_queue is 'retention: none needed; permission: any act; audit: none';
call isolate('hotline_queue');

-- The hotline of somebody else that is called when nobody of the pool can.
create table hotline_outside (
    tenant_id uuid primary key references tenant,
    name text not null,
    phone text not null,
    pin_enc bytea,
    note text not null default '',
    version integer not null default 1,
    updated_at timestamptz not null
);
comment on table hotline_outside is
    'retention: until switched off; permission: rule_keep; audit: hotline_outside_*';
call isolate('hotline_outside');

create table hotline_call (
    tenant_id uuid not null references tenant,
    id uuid not null,
    requester_id uuid not null,
    requested_by uuid not null references account,
    setting text not null,
    mode text not null check (mode in ('telephone', 'video')),
    form text not null check (form in ('spoken', 'signed')),
    language text not null,
    gender_wish text check (gender_wish in ('female', 'male', 'diverse')),
    phone_enc bytea,
    state text not null check (state in ('waiting', 'ringing', 'connected', 'ended', 'handed_over',
                                         'given_up')),
    requested_at timestamptz not null,
    waits_until timestamptz not null,
    planned_min integer not null check (planned_min > 0),
    longest_min integer not null check (longest_min > 0),
    interpreter_id uuid,
    commitment_id uuid,
    room_enc bytea,
    connected_at timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('requester', 'interpreter', 'coordinator', 'system')),
    minutes integer check (minutes > 0),
    correction_reason text,
    booking_id uuid,
    assignment_id uuid,
    rule_ids uuid[] not null default '{}',
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester,
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, commitment_id) references commitment on delete set null (commitment_id),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, assignment_id) references assignment,
    constraint hotline_call_connected_has_somebody
        check (state <> 'connected' or (interpreter_id is not null and connected_at is not null))
);
-- A double click is one call, and nobody talks to two people at once.
create unique index hotline_call_one_per_account on hotline_call (tenant_id, requested_by)
    where state in ('waiting', 'ringing', 'connected');
create unique index hotline_call_one_per_interpreter on hotline_call (tenant_id, interpreter_id)
    where state = 'connected';
create index hotline_call_waiting on hotline_call (tenant_id, requested_at, id)
    where state in ('waiting', 'ringing');
create index hotline_call_by_time on hotline_call (tenant_id, requested_at, id);
create index hotline_call_by_requester on hotline_call (tenant_id, requester_id, requested_at);
create index hotline_call_by_interpreter on hotline_call (tenant_id, interpreter_id, requested_at);
create index hotline_call_by_author on hotline_call (requested_by);
create index hotline_call_by_commitment on hotline_call (tenant_id, commitment_id);
create index hotline_call_by_booking on hotline_call (tenant_id, booking_id);
create index hotline_call_by_assignment on hotline_call (tenant_id, assignment_id);
comment on table hotline_call is
    'retention: 12 months after its end; permission: own office, own person, coordinator; '
    'audit: hotline_*';
call isolate('hotline_call');

-- Whom a call rang. Not answering and declining end this ring and count for nothing else.
create table hotline_ring (
    tenant_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    interpreter_id uuid not null,
    rung_at timestamptz not null,
    until timestamptz not null,
    answer text check (answer in ('accepted', 'declined', 'missed', 'withdrawn')),
    answered_at timestamptz,
    primary key (tenant_id, id),
    constraint hotline_ring_once_per_call unique (tenant_id, call_id, interpreter_id),
    foreign key (tenant_id, call_id) references hotline_call on delete cascade,
    foreign key (tenant_id, interpreter_id) references interpreter
);
create unique index hotline_ring_one_at_a_time on hotline_ring (tenant_id, interpreter_id)
    where answer is null;
create unique index hotline_ring_accepted_once on hotline_ring (tenant_id, call_id)
    where answer = 'accepted';
create index hotline_ring_by_interpreter on hotline_ring (tenant_id, interpreter_id, rung_at);
comment on table hotline_ring is
    'retention: 30 days; permission: hotline_answer (own), coordinator; audit: hotline_*';
call isolate('hotline_ring');
