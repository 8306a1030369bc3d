-- How offices come in by themselves: by an invitation, by the public request form, by their mail.

-- A new office waits until a coordinator has seen it.
alter table requester drop constraint requester_state_check;
alter table requester add constraint requester_has_a_known_state
    check (state in ('pending', 'active', 'closed'));

-- Who agreed to which version of the terms of use, and when.
create table terms_acceptance (
    tenant_id uuid not null references tenant,
    id uuid not null,
    account_id uuid not null references account,
    version text not null,
    accepted_at timestamptz not null,
    primary key (tenant_id, id),
    constraint terms_accepted_once_in_each_version unique (tenant_id, account_id, version)
);
create index terms_acceptance_by_account on terms_acceptance (account_id);
comment on table terms_acceptance is
    'retention: 10 years; permission: self; audit: terms_accepted';
call isolate('terms_acceptance');

-- Somebody who wants to come in and has not yet shown that the mail address is theirs.
create table office_entry (
    tenant_id uuid not null references tenant,
    id uuid not null,
    way text not null check (way in ('request', 'invitation', 'domain')),
    requester_id uuid,
    email_enc bytea,
    email_hash bytea,
    name_enc bytea,
    wish_enc bytea, -- the new office and the booking, as JSON
    terms_version text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, requester_id) references requester,
    constraint office_entry_by_invitation_names_its_office
        check (way <> 'invitation' or requester_id is not null)
);
create index office_entry_by_requester on office_entry (tenant_id, requester_id);
create index office_entry_by_email on office_entry (tenant_id, email_hash, created_at);
comment on table office_entry is
    'retention: 30 days after expires_at; permission: whoever holds the token; '
    'audit: office_entry_*';
call isolate('office_entry');

-- Its mail goes to an address that is no account yet.
alter table message drop constraint message_recipient_kind_check;
alter table message add constraint message_has_a_known_kind_of_recipient
    check (recipient_kind in ('interpreter', 'account', 'requester', 'entry'));
