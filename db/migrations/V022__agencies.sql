-- Agencies (Dolmetschbüros) with a framework contract, and what is called off from it: somebody
-- for a language, an office and a time. Volunteers have no duty; this is for contractors only.

update role set capabilities = capabilities || '{agency_keep}' where name = 'coordinator';

-- One contract each; a new contract is a new row. Prices in cents per hour.
create table agency (
    tenant_id uuid not null references tenant,
    id uuid not null,
    name text not null,
    phone text,
    contract_number text not null,
    first_day date not null,
    last_day date not null,
    languages text[] not null,
    hour_cents integer not null check (hour_cents between 1 and 100000),
    call_off_min smallint not null check (call_off_min between 1 and 720),
    response_min smallint not null check (response_min between 1 and 14400),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint agency_contract_once unique (tenant_id, name, contract_number),
    constraint agency_begins_before_it_ends check (first_day <= last_day)
);
comment on table agency is
    'retention: 12 months after its last day; permission: agency_keep; audit: agency_*';
call isolate('agency');

-- It keeps what the contract said when it was made: the price and the minutes that are charged.
create table call_off (
    tenant_id uuid not null,
    id uuid not null,
    agency_id uuid not null,
    place_id uuid not null,
    language text not null,
    begin_at timestamptz not null,
    end_at timestamptz not null,
    answer_due_at timestamptz not null,
    state text not null
        check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'delivered',
                         'not_delivered')),
    hour_cents integer not null,
    charged_min smallint not null,
    created_at timestamptz not null,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, agency_id) references agency,
    foreign key (tenant_id, place_id) references requester_place,
    constraint call_off_begins_before_it_ends check (begin_at < end_at)
);
create index call_off_by_agency on call_off (tenant_id, agency_id);
create index call_off_by_place on call_off (tenant_id, place_id);
create index call_off_by_time on call_off (tenant_id, begin_at);
comment on table call_off is
    'retention: 12 months after its end; permission: agency_keep; audit: call_off_*';
call isolate('call_off');
