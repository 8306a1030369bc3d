-- From request to timesheet. Lock order everywhere: booking, seat, interpreters by id.

create table booking_number (
    tenant_id uuid primary key references tenant,
    last_number bigint not null
);
comment on table booking_number is 'retention: none needed; permission: any request; audit: none';
call isolate('booking_number');

create table booking (
    tenant_id uuid not null references tenant,
    id uuid not null,
    number bigint not null,
    requester_id uuid not null,
    place_id uuid,
    requested_by uuid references account,
    contact_enc bytea,
    state text not null check (state in ('requested', 'approved', 'active', 'completed',
                                         'withdrawn', 'cancelled')),
    urgency text not null check (urgency in ('normal', 'urgent')),
    setting text not null,
    mode text not null check (mode in ('on_site', 'telephone', 'video')),
    form text not null check (form in ('spoken', 'signed')),
    language text not null,
    alternative_languages text[] not null default '{}',
    duration_min integer not null check (duration_min > 0),
    window_doc jsonb,
    required_qualification text,
    gender_wish text check (gender_wish in ('female', 'male', 'diverse')),
    cost_centre text,
    funding_source_id uuid,
    note_enc bytea,
    answers jsonb not null default '{}',
    findings text[] not null default '{}',
    strategy jsonb,
    entered_afterwards boolean not null default false,
    rule_ids uuid[] not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint booking_number_is_unique unique (tenant_id, number),
    foreign key (tenant_id, requester_id) references requester,
    foreign key (tenant_id, place_id) references requester_place,
    foreign key (tenant_id, funding_source_id) references funding_source
);
create index booking_by_requester on booking (tenant_id, requester_id, created_at);
create index booking_by_place on booking (tenant_id, place_id);
create index booking_by_author on booking (requested_by);
create index booking_by_source on booking (tenant_id, funding_source_id);
create index booking_by_change on booking (tenant_id, updated_at, id);
create index booking_by_state on booking (tenant_id, state, created_at);
comment on table booking is
    'retention: 12 months after settlement anonymised; permission: booking_request, booking_see; '
    'audit: booking_*';
call isolate('booking');

-- One row per time the booking may take place; a move makes a new version and keeps the old rows.
create table booking_time_option (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    version integer not null,
    position smallint not null,
    begin_at timestamptz not null,
    end_at timestamptz not null,
    local_begin text not null,
    zone text not null,
    ambiguous boolean not null default false,
    replaced_at timestamptz,
    primary key (tenant_id, id),
    constraint booking_time_option_once unique (tenant_id, booking_id, version, position),
    constraint booking_time_option_begins_before_it_ends check (begin_at < end_at),
    foreign key (tenant_id, booking_id) references booking
);
create index booking_time_option_by_begin on booking_time_option (tenant_id, begin_at);
comment on table booking_time_option is
    'retention: with booking, exact time removed; permission: with booking; audit: booking_moved';
call isolate('booking_time_option');

create table booking_person (
    tenant_id uuid not null,
    booking_id uuid not null,
    interpreter_id uuid not null,
    kind text not null check (kind in ('wished', 'excluded')),
    primary key (tenant_id, booking_id, interpreter_id),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index booking_person_by_interpreter on booking_person (tenant_id, interpreter_id);
comment on table booking_person is
    'retention: with booking; permission: with booking; audit: with booking';
call isolate('booking_person');

create table booking_case (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    reference_enc bytea not null,
    reference_hash bytea not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, booking_id) references booking
);
create index booking_case_by_booking on booking_case (tenant_id, booking_id);
create index booking_case_by_reference on booking_case (tenant_id, reference_hash);
comment on table booking_case is
    'retention: deleted 12 months after settlement; permission: own office, coordinator; '
    'audit: with booking';
call isolate('booking_case');

create table seat (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    position smallint not null,
    role text not null default 'interpreter',
    language text not null,
    state text not null check (state in ('open', 'searching', 'filled', 'unfilled', 'closed')),
    unfilled_reason text,
    alternatives jsonb not null default '[]',
    searching_since timestamptz,
    filled_at timestamptz,
    primary key (tenant_id, id),
    constraint seat_position_is_unique unique (tenant_id, booking_id, position),
    foreign key (tenant_id, booking_id) references booking
);
create index seat_by_state on seat (tenant_id, state);
comment on table seat is 'retention: with booking; permission: with booking; audit: with booking';
call isolate('seat');

create table offer_round (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    seat_id uuid not null,
    number integer not null,
    strategy text not null
        check (strategy in ('one_by_one', 'waves', 'all_at_once', 'collect_then_choose', 'direct')),
    coordinator_confirms boolean not null,
    state text not null check (state in ('open', 'choosing', 'closed')),
    opened_at timestamptz not null,
    next_step_at timestamptz,
    closed_at timestamptz,
    rule_ids uuid[] not null default '{}',
    primary key (tenant_id, id),
    constraint offer_round_number_is_unique unique (tenant_id, seat_id, number),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, seat_id) references seat
);
create index offer_round_by_booking on offer_round (tenant_id, booking_id);
create unique index offer_round_one_open on offer_round (tenant_id, seat_id)
    where state <> 'closed';
comment on table offer_round is
    'retention: 6 months; permission: offer_see, coordinator; audit: round_*';
call isolate('offer_round');

create table offer (
    tenant_id uuid not null,
    id uuid not null,
    round_id uuid not null,
    booking_id uuid not null,
    seat_id uuid not null,
    interpreter_id uuid not null,
    time_option_id uuid not null,
    channel text not null check (channel in ('mail', 'phone')),
    state text not null check (state in ('made', 'interested', 'accepted', 'declined', 'recused',
                                         'expired', 'withdrawn')),
    position integer not null,
    points integer not null,
    parts jsonb not null default '[]',
    made_at timestamptz not null,
    called_at timestamptz,
    call_result text check (call_result in ('not_reached', 'answered')),
    expires_at timestamptz,
    answered_at timestamptz,
    primary key (tenant_id, id),
    constraint offer_once_per_round unique (tenant_id, round_id, interpreter_id, time_option_id),
    foreign key (tenant_id, round_id) references offer_round,
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, seat_id) references seat,
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, time_option_id) references booking_time_option
);
create index offer_by_booking on offer (tenant_id, booking_id);
create index offer_by_seat on offer (tenant_id, seat_id);
create index offer_by_interpreter on offer (tenant_id, interpreter_id, made_at);
create index offer_by_time_option on offer (tenant_id, time_option_id);
comment on table offer is
    'retention: unaccepted 6 months; permission: offer_answer (own), coordinator; audit: offer_*';
call isolate('offer');

create table offer_proposal (
    tenant_id uuid not null,
    id uuid not null,
    offer_id uuid not null,
    booking_id uuid not null,
    begin_at timestamptz not null,
    end_at timestamptz not null,
    local_begin text not null,
    zone text not null,
    state text not null check (state in ('open', 'taken', 'refused')),
    made_at timestamptz not null,
    primary key (tenant_id, id),
    constraint offer_proposal_once unique (tenant_id, offer_id, begin_at),
    foreign key (tenant_id, offer_id) references offer,
    foreign key (tenant_id, booking_id) references booking
);
create index offer_proposal_by_booking on offer_proposal (tenant_id, booking_id);
comment on table offer_proposal is
    'retention: with offer; permission: with offer; audit: offer_proposed';
call isolate('offer_proposal');

-- The bare planned time of a person. A constraint, not a rule: no double booking, whatever the code
-- does. calendar_id is the person's own id, unless the same human is in two pools and agreed to
-- share one calendar: then both interpreter rows carry the same calendar_id.
create table commitment (
    tenant_id uuid not null,
    id uuid not null,
    interpreter_id uuid not null,
    calendar_id uuid not null,
    during tstzrange not null
        check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
    kind text not null check (kind in ('assignment', 'slot', 'shift', 'outside')),
    state text not null check (state in ('held', 'confirmed')),
    held_until timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint commitment_held_has_an_end check ((state = 'held') = (held_until is not null)),
    constraint commitment_no_overlap exclude using gist (calendar_id with =, during with &&)
);
create index commitment_by_interpreter on commitment (tenant_id, interpreter_id);
comment on table commitment is
    'retention: with assignment; permission: with assignment; audit: assignment_*';
call isolate('commitment');
create policy other_pools_busy_times on commitment for select to mittler_owner using (true);

-- "belegt": times of people who share their calendar with another pool. Answers only for calendars
-- of the asking tenant, only if the person agreed in both pools, and nothing but the times.
create function busy_elsewhere(calendars uuid[], begin_at timestamptz, end_at timestamptz)
    returns table (calendar_id uuid, busy_begin timestamptz, busy_end timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select c.calendar_id, lower(c.during), upper(c.during) from commitment c
        where c.calendar_id = any (calendars) and c.tenant_id <> current_tenant()
          and c.during && tstzrange(begin_at, end_at)
          and exists (select from interpreter i where i.tenant_id = current_tenant()
                      and i.calendar_id = c.calendar_id and i.shares_calendar)
          and exists (select from interpreter i where i.tenant_id = c.tenant_id
                      and i.id = c.interpreter_id and i.shares_calendar);
    end;
revoke execute on function busy_elsewhere from public;
grant execute on function busy_elsewhere to mittler_app;

create table assignment (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    seat_id uuid not null,
    interpreter_id uuid not null,
    commitment_id uuid,
    time_option_id uuid not null,
    offer_id uuid,
    begin_at timestamptz not null,
    end_at timestamptz not null,
    state text not null check (state in ('confirmed', 'performed', 'interpreter_no_show',
                                         'client_no_show', 'cancelled')),
    outcome text,
    cancelled_by text check (cancelled_by in ('requester', 'coordinator', 'interpreter', 'move')),
    cancelled_late boolean,
    override_reason text,
    waived_requirements text[] not null default '{}',
    pin_enc bytea,
    pin_failures smallint not null default 0,
    sequence integer not null default 0,
    version integer not null default 1,
    confirmed_at timestamptz not null,
    ended_at timestamptz,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, seat_id) references seat,
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, commitment_id) references commitment on delete set null (commitment_id),
    foreign key (tenant_id, time_option_id) references booking_time_option,
    foreign key (tenant_id, offer_id) references offer
);
create unique index assignment_seat_taken_once on assignment (tenant_id, seat_id)
    where state not in ('cancelled', 'interpreter_no_show');
create index assignment_by_booking on assignment (tenant_id, booking_id);
create index assignment_by_seat on assignment (tenant_id, seat_id);
create index assignment_by_interpreter on assignment (tenant_id, interpreter_id, begin_at);
create index assignment_by_commitment on assignment (tenant_id, commitment_id);
create index assignment_by_time_option on assignment (tenant_id, time_option_id);
create index assignment_by_offer on assignment (tenant_id, offer_id);
create index assignment_by_change on assignment (tenant_id, updated_at, id);
create index assignment_by_begin on assignment (tenant_id, begin_at);
comment on table assignment is
    'retention: 12 months after settlement anonymised; permission: with booking, own; '
    'audit: assignment_*';
call isolate('assignment');

create table timesheet (
    tenant_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    interpreter_id uuid not null,
    state text not null check (state in ('draft', 'submitted', 'confirmed', 'objected', 'verified',
                                         'billed')),
    begin_at timestamptz not null,
    end_at timestamptz not null,
    waiting_min integer not null default 0 check (waiting_min >= 0),
    travel_min integer not null default 0 check (travel_min >= 0),
    travel_m integer not null default 0 check (travel_m >= 0),
    ticket_cents bigint not null default 0 check (ticket_cents >= 0),
    note_enc bytea,
    remarks text[] not null default '{}',
    submitted_at timestamptz,
    confirmed_at timestamptz,
    confirmed_how text check (confirmed_how in ('click', 'pin', 'signature', 'paper')),
    signer_name_enc bytea,
    objection_enc bytea,
    version integer not null default 1,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint timesheet_one_per_assignment unique (tenant_id, assignment_id),
    constraint timesheet_begins_before_it_ends check (begin_at < end_at),
    foreign key (tenant_id, assignment_id) references assignment,
    foreign key (tenant_id, interpreter_id) references interpreter
);
create index timesheet_by_interpreter on timesheet (tenant_id, interpreter_id);
create index timesheet_by_state on timesheet (tenant_id, state, updated_at);
comment on table timesheet is
    'retention: vouchers 6 years; permission: own, own office confirms, coordinator; '
    'audit: timesheet_*';
call isolate('timesheet');
