-- Series (Terminserien). Each occurrence is an ordinary booking that knows its series and its day
-- by the rule; how the series stands is derived from its occurrences, never stored.

create table series (
    tenant_id uuid not null references tenant,
    id uuid not null,
    requester_id uuid not null,
    requested_by uuid references account,
    rule text not null,
    local_begin text not null,
    zone text not null,
    duration_min integer not null check (duration_min > 0),
    except_days date[] not null default '{}',
    in_school_holidays boolean not null default false,
    moves jsonb not null default '[]',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester
);
create index series_by_requester on series (tenant_id, requester_id, created_at);
create index series_by_author on series (requested_by);
comment on table series is
    'retention: with its bookings; permission: booking_request, booking_see; audit: series_*';
call isolate('series');

alter table booking add column series_id uuid, add column occurrence_day date,
    add constraint booking_of_a_series_knows_its_day
        check (series_id is null or occurrence_day is not null),
    add constraint booking_is_of_a_series_of_the_tenant foreign key (tenant_id, series_id)
        references series on delete set null (series_id);
create index booking_by_series on booking (tenant_id, series_id, occurrence_day);
-- Requested again is possible after it was taken back, and never twice at a time.
create unique index booking_occurrence_stands_once on booking (tenant_id, series_id, occurrence_day)
    where state not in ('withdrawn', 'cancelled');
