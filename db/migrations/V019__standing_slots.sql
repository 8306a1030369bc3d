-- Hours on site (Präsenzsprechstunden): somebody of the pool is at an office every week, and
-- several offices book short appointments there.

update role set capabilities = capabilities || '{slot_see,slot_book,slot_keep}'
where name = 'coordinator';
update role set capabilities = capabilities || '{slot_see,slot_book}' where name = 'requester';
update role set capabilities = capabilities || '{slot_see}' where name = 'interpreter';

-- The office where it takes place (requester_id) pays and keeps the room; the rule is RFC 5545's.
create table standing_slot (
    tenant_id uuid not null references tenant,
    id uuid not null,
    name text not null,
    requester_id uuid not null,
    place_id uuid not null,
    interpreter_id uuid not null,
    languages text[] not null,
    first_day date not null,
    last_day date,
    from_min smallint not null check (from_min between 0 and 1439),
    to_min smallint not null check (to_min between 1 and 1440),
    rule text not null,
    grain_min smallint not null check (grain_min in (10, 15, 20, 30, 60)),
    school_holidays_pause boolean not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester,
    foreign key (tenant_id, place_id) references requester_place,
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint standing_slot_begins_before_it_ends check (from_min < to_min)
);
create index standing_slot_by_requester on standing_slot (tenant_id, requester_id);
create index standing_slot_by_place on standing_slot (tenant_id, place_id);
create index standing_slot_by_interpreter on standing_slot (tenant_id, interpreter_id);
comment on table standing_slot is
    'retention: 12 months after its last day; permission: slot_keep; audit: standing_slot_*';
call isolate('standing_slot');

-- One time of it. Its booking holds the person's time, finds the stand-in and makes the one
-- timesheet; who is there is read from the booking.
create table slot_day (
    tenant_id uuid not null,
    id uuid not null,
    standing_slot_id uuid not null,
    day date not null,
    begin_at timestamptz not null,
    end_at timestamptz not null,
    state text not null check (state in ('planned', 'paused')),
    pause text check (pause in ('holiday', 'pool_closed', 'office_closed', 'school_holidays',
                                'ended')),
    booking_id uuid,
    primary key (tenant_id, id),
    constraint slot_day_once unique (tenant_id, standing_slot_id, day),
    foreign key (tenant_id, standing_slot_id) references standing_slot,
    foreign key (tenant_id, booking_id) references booking,
    constraint slot_day_begins_before_it_ends check (begin_at < end_at),
    constraint slot_day_pauses_for_a_reason check ((state = 'paused') = (pause is not null))
);
create index slot_day_by_time on slot_day (tenant_id, begin_at);
create index slot_day_by_booking on slot_day (tenant_id, booking_id);
comment on table slot_day is
    'retention: 12 months after its end; permission: slot_see; audit: slot_day_*';
call isolate('slot_day');

-- Exclusive within the day; without a time it waits. The reference is the office's own, sealed.
create table slot_appointment (
    tenant_id uuid not null,
    id uuid not null,
    slot_day_id uuid not null,
    requester_id uuid not null,
    account_id uuid references account,
    language text not null,
    setting text not null,
    reference_enc bytea,
    minutes smallint not null check (minutes between 5 and 240),
    during tstzrange,
    state text not null check (state in ('booked', 'waiting', 'cancelled')),
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, slot_day_id) references slot_day,
    foreign key (tenant_id, requester_id) references requester,
    constraint slot_appointment_booked_has_a_time check (state <> 'booked' or during is not null),
    constraint slot_appointment_no_overlap exclude using gist
        (tenant_id with =, slot_day_id with =, during with &&) where (state = 'booked')
);
create index slot_appointment_by_day on slot_appointment (tenant_id, slot_day_id);
create index slot_appointment_by_requester on slot_appointment (tenant_id, requester_id);
create index slot_appointment_by_account on slot_appointment (account_id);
comment on table slot_appointment is
    'retention: 12 months after its day; permission: slot_book, own office; '
    'audit: slot_appointment_*';
call isolate('slot_appointment');
