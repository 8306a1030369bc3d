-- Written translation orders: a file in, a file out, checked by a second person where wanted; and
-- the library of finished forms that is searched before anything new is ordered.

update role set capabilities = capabilities || '{translation_see,translation_request,form_see}'
where name in ('requester', 'coordinator');
update role set capabilities = capabilities || '{translation_answer}'
where name in ('interpreter', 'coordinator');
update role set capabilities = capabilities || '{translation_see,form_see}'
where name = 'interpreter';
update role set capabilities = capabilities || '{translation_keep,form_keep}'
where name = 'coordinator';

create table translation_number (
    tenant_id uuid primary key references tenant,
    last_number bigint not null
);
comment on table translation_number is
    'retention: none needed; permission: any order; audit: none';
call isolate('translation_number');

create table translation_order (
    tenant_id uuid not null references tenant,
    id uuid not null,
    number bigint not null,
    requester_id uuid not null,
    requested_by uuid references account,
    source_language text not null check (source_language ~ '^[a-z]{3}$'),
    target_language text not null check (target_language ~ '^[a-z]{3}$'),
    deadline_at timestamptz not null,
    local_deadline text not null,
    zone text not null,
    certified boolean not null,
    four_eyes boolean not null,
    text_kind text not null check (text_kind in ('letter', 'form', 'certificate', 'report',
                                                 'information', 'other')),
    note_enc bytea,
    state text not null check (state in ('requested', 'offered', 'unfilled', 'taken', 'delivered',
                                         'checked', 'returned', 'accepted', 'cancelled')),
    round integer not null default 0,
    submitted_at timestamptz,
    counted_how text check (counted_how in ('file', 'hand')),
    lines integer check (lines >= 0),
    words integer check (words >= 0),
    keystrokes integer check (keystrokes >= 0),
    writer_id uuid,
    checker_id uuid,
    reason_enc bytea,
    taken_at timestamptz,
    delivered_at timestamptz,
    ended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint translation_order_number_is_unique unique (tenant_id, number),
    foreign key (tenant_id, requester_id) references requester,
    foreign key (tenant_id, writer_id) references interpreter,
    foreign key (tenant_id, checker_id) references interpreter,
    constraint translation_order_has_two_languages check (source_language <> target_language),
    constraint translation_order_is_checked_by_another check (writer_id <> checker_id),
    constraint translation_order_is_counted_whole check (
        (counted_how is null) = (lines is null)
        and (lines is null) = (words is null) and (lines is null) = (keystrokes is null)),
    constraint translation_order_ends_once check (
        (ended_at is not null) = (state in ('accepted', 'cancelled')))
);
create index translation_order_by_requester on translation_order (tenant_id, requester_id);
create index translation_order_by_author on translation_order (requested_by);
create index translation_order_by_writer on translation_order (tenant_id, writer_id);
create index translation_order_by_checker on translation_order (tenant_id, checker_id);
create index translation_order_by_state on translation_order (tenant_id, state, deadline_at);
comment on table translation_order is
    'retention: vouchers 6 years, note and files before; permission: translation_see; '
    'audit: translation_*';
call isolate('translation_order');

-- The names of files are what somebody called them, so they are sealed like the files.
create table translation_file (
    tenant_id uuid not null,
    id uuid not null,
    translation_id uuid not null,
    kind text not null check (kind in ('source', 'translation', 'checked')),
    file_id uuid not null,
    name_enc bytea,
    lines integer,
    words integer,
    keystrokes integer,
    created_by uuid references account,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, translation_id) references translation_order,
    foreign key (tenant_id, file_id) references stored_file
);
create index translation_file_by_order on translation_file (tenant_id, translation_id);
create index translation_file_by_file on translation_file (tenant_id, file_id);
create index translation_file_by_author on translation_file (created_by);
comment on table translation_file is
    'retention: 3 months after the order ended or was due; permission: who is concerned with the '
    'order; audit: translation_file_*';
call isolate('translation_file');

create table translation_offer (
    tenant_id uuid not null,
    id uuid not null,
    translation_id uuid not null,
    role text not null check (role in ('writer', 'checker')),
    round integer not null,
    interpreter_id uuid not null,
    channel text not null check (channel in ('mail', 'phone')),
    state text not null check (state in ('made', 'accepted', 'declined', 'expired', 'withdrawn',
                                         'given_back')),
    position integer not null,
    points integer not null,
    parts jsonb not null default '[]',
    made_at timestamptz not null,
    expires_at timestamptz,
    answered_at timestamptz,
    primary key (tenant_id, id),
    constraint translation_offer_once_per_round
        unique (tenant_id, translation_id, role, round, interpreter_id),
    foreign key (tenant_id, translation_id) references translation_order,
    foreign key (tenant_id, interpreter_id) references interpreter
);
-- Whoever accepts first has the order, whatever the code does.
create unique index translation_offer_taken_once 
    on translation_offer (tenant_id, translation_id, role) where state = 'accepted';
create index translation_offer_by_interpreter on translation_offer (tenant_id, interpreter_id);
comment on table translation_offer is
    'retention: unaccepted 6 months; permission: translation_answer (own), coordinator; '
    'audit: translation_offer_*';
call isolate('translation_offer');

-- Finished forms that hold nothing of a client. A new version replaces the one before; both stay.
create table library_form (
    tenant_id uuid not null references tenant,
    id uuid not null,
    form_id uuid not null,
    version integer not null check (version > 0),
    title text not null,
    source_language text not null,
    target_language text not null,
    valid_from date not null,
    file_id uuid,
    translation_id uuid,
    replaced_by uuid,
    withdrawn_at timestamptz,
    created_by uuid references account,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint library_form_version_is_unique unique (tenant_id, form_id, version),
    foreign key (tenant_id, file_id) references stored_file on delete set null (file_id),
    foreign key (tenant_id, translation_id) references translation_order
        on delete set null (translation_id),
    foreign key (tenant_id, replaced_by) references library_form on delete set null (replaced_by)
);
create index library_form_by_file on library_form (tenant_id, file_id);
create index library_form_by_order on library_form (tenant_id, translation_id);
create index library_form_by_successor on library_form (tenant_id, replaced_by);
create index library_form_by_author on library_form (created_by);
comment on table library_form is
    'retention: 24 months after it was withdrawn; permission: form_see, form_keep; audit: form_*';
call isolate('library_form');
