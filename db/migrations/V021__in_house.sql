-- Employees of an office who help with their languages in their own house, unpaid
-- (Sprachpat:innen im Haus). They opt in and out themselves; when, is agreed with their superior.

update role set capabilities = capabilities || '{house_search,house_see,house_consent,house_help}'
where name = 'coordinator';
update role set capabilities = capabilities || '{house_search,house_see,house_consent}'
where name = 'requester';
update role set capabilities = capabilities || '{house_help}' where name = 'interpreter';

alter table interpreter drop constraint interpreter_kind_check;
alter table interpreter add constraint interpreter_kind_check
    check (kind in ('volunteer', 'fee_paid', 'employee', 'agency', 'in_house'));
alter table interpreter add column house_id uuid;
alter table interpreter add constraint interpreter_of_house
    foreign key (tenant_id, house_id) references requester;
alter table interpreter add constraint interpreter_in_house_has_a_house
    check ((kind = 'in_house') = (house_id is not null));
create index interpreter_by_house on interpreter (tenant_id, house_id);

-- Without a row, or without opted_in_at and agreed_on, nobody asks the person. Whoever changes the
-- hours ends what the superior agreed to.
create table in_house_colleague (
    tenant_id uuid not null references tenant,
    interpreter_id uuid not null,
    opted_in_at timestamptz,
    superior text,
    agreed_on date,
    agreement_recorded_at timestamptz,
    agreement_recorded_by uuid references account,
    reminded_on date,
    primary key (tenant_id, interpreter_id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    constraint in_house_colleague_agreement_is_whole check (
        (superior is null) = (agreed_on is null)
        and (agreed_on is null) = (agreement_recorded_at is null))
);
create index in_house_colleague_by_recorder on in_house_colleague (agreement_recorded_by);
comment on table in_house_colleague is
    'retention: with interpreter; permission: house_help, house_consent, own office; '
    'audit: house_*';
call isolate('in_house_colleague');

-- That somebody was asked, if the one who asked says so. It counts for the most that a colleague
-- wants to help and for nothing else: no operation lists it by person.
create table house_talk (
    tenant_id uuid not null references tenant,
    id uuid not null,
    interpreter_id uuid not null,
    requester_id uuid not null,
    language text not null,
    asked_at timestamptz not null,
    minutes smallint check (minutes between 1 and 480),
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, requester_id) references requester
);
create index house_talk_by_person on house_talk (tenant_id, interpreter_id, asked_at);
create index house_talk_by_requester on house_talk (tenant_id, requester_id);
comment on table house_talk is
    'retention: 3 months; permission: house_search, own office; audit: house_talk_*';
call isolate('house_talk');
