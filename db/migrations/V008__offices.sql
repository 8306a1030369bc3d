-- How offices, interpreters and coordinators reach each other, and how offices come in.

update role set capabilities = capabilities || '{booking_message_see,booking_message_write}'
where name in ('requester', 'interpreter');
update role set capabilities = capabilities || '{booking_message_see,booking_message_close}'
where name = 'coordinator';

-- What an office or the person who comes writes to the coordinator about a booking.
create table booking_message (
    tenant_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    side text not null check (side in ('requester', 'interpreter')),
    interpreter_id uuid,
    written_by uuid references account,
    text_enc bytea,
    state text not null check (state in ('open', 'done')),
    answer_enc bytea,
    created_at timestamptz not null,
    done_at timestamptz,
    done_by uuid references account,
    primary key (tenant_id, id),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint booking_message_of_a_person_names_it
        check ((side = 'interpreter') = (interpreter_id is not null))
);
create index booking_message_by_booking on booking_message (tenant_id, booking_id, created_at);
create index booking_message_by_interpreter on booking_message (tenant_id, interpreter_id);
create index booking_message_by_author on booking_message (written_by);
create index booking_message_by_closer on booking_message (done_by);
create index booking_message_open on booking_message (tenant_id, created_at)
    where state = 'open';
comment on table booking_message is
    'retention: with booking; permission: booking_message_see; audit: booking_message_*';
call isolate('booking_message');

update role set capabilities = capabilities || '{feedback_see,feedback_give}'
where name in ('requester', 'interpreter');
update role set capabilities = capabilities || '{feedback_see}' where name = 'coordinator';

-- Two voluntary questions after a talk, once from each side. Nothing of it enters the ranking.
create table assignment_feedback (
    tenant_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    side text not null check (side in ('requester', 'interpreter')),
    on_time boolean not null,
    understood smallint not null check (understood between 1 and 5),
    note_enc bytea,
    given_by uuid references account,
    given_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint assignment_feedback_once_from_each_side unique (tenant_id, assignment_id, side),
    foreign key (tenant_id, assignment_id) references assignment
);
create index assignment_feedback_by_author on assignment_feedback (given_by);
comment on table assignment_feedback is
    'retention: with booking; permission: feedback_see, own side only; audit: feedback_*';
call isolate('assignment_feedback');

-- A link may be a sign-in, too; whoever cannot tap it types its code.
alter table public_link drop constraint public_link_purpose_check;
alter table public_link add constraint public_link_has_a_known_purpose
    check (purpose in ('offer_answer', 'password_set', 'timesheet_confirm', 'requester_invitation',
                       'sign_in', 'entry_confirm'));
alter table public_link add column failures smallint not null default 0;

-- The pools of the account that asks, and of nobody else.
create function own_memberships()
    returns table (membership_id uuid, tenant_id uuid, tenant_slug text, tenant_name text,
                   role text, valid_from timestamptz, valid_until timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select m.id, m.tenant_id, t.slug, t.name, m.role, m.valid_from, m.valid_until
        from membership m
        join tenant t on t.id = m.tenant_id and t.state = 'active'
        where m.account_id = current_account();
    end;
revoke execute on function own_memberships from public;
grant execute on function own_memberships to mittler_app;
