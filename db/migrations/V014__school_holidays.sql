-- School holidays by Land, and what the people of a pool answer when they are asked about them.

create table school_holiday (
    land text not null check (land ~ '^[A-Z]{2}$'),
    first_day date not null,
    last_day date not null,
    name text not null,
    primary key (land, first_day),
    constraint school_holiday_begins_before_it_ends check (first_day <= last_day)
);
comment on table school_holiday is
    'retention: reference data; permission: operator; audit: none (no person)';
grant select, insert, update, delete on school_holiday to mittler_app;

-- North Rhine-Westphalia by its published list; the same as deploy/school_holidays/nw.csv. Other
-- Länder and later years: mittler import school-holidays.
insert into school_holiday (land, name, first_day, last_day) values
('NW', 'Sommerferien', '2026-07-20', '2026-09-01'),
('NW', 'Herbstferien', '2026-10-17', '2026-10-31'),
('NW', 'Weihnachtsferien', '2026-12-23', '2027-01-06'),
('NW', 'Osterferien', '2027-03-22', '2027-04-03'),
('NW', 'Pfingstferien', '2027-05-18', '2027-05-18'),
('NW', 'Sommerferien', '2027-07-19', '2027-08-31'),
('NW', 'Herbstferien', '2027-10-23', '2027-11-06'),
('NW', 'Weihnachtsferien', '2027-12-24', '2028-01-08'),
('NW', 'Osterferien', '2028-04-10', '2028-04-22'),
('NW', 'Sommerferien', '2028-07-10', '2028-08-22');

-- Asked once before each school holiday; without an answer until there is one.
create table holiday_answer (
    tenant_id uuid not null references tenant,
    id uuid not null,
    interpreter_id uuid not null,
    name text not null,
    first_day date not null,
    last_day date not null,
    answer text check (answer in ('here', 'some_days', 'away')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (tenant_id, id),
    constraint holiday_answer_is_asked_for_once unique (tenant_id, interpreter_id, first_day),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint holiday_answer_has_its_time check ((answer is null) = (answered_at is null))
);
create index holiday_answer_by_day on holiday_answer (tenant_id, first_day);
comment on table holiday_answer is
    'retention: 3 months after its end; permission: availability_keep; audit: holiday_*';
call isolate('holiday_answer');

-- The mail asks with a link that needs no login.
alter table public_link drop constraint public_link_has_a_known_purpose;
alter table public_link add constraint public_link_has_a_known_purpose
    check (purpose in ('offer_answer', 'password_set', 'timesheet_confirm', 'requester_invitation',
                       'sign_in', 'entry_confirm', 'holiday_answer'));
