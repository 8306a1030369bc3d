-- Feeds that a calendar program subscribes to: a person's assignments, an office's.

update role set capabilities = capabilities || '{calendar_feed_keep}'
where name in ('interpreter', 'requester');

-- Whoever has the address may read it, so it can be ended at any time, and ends with the membership
-- that it was made under. Only the hash of its token is kept.
create table calendar_feed (
    tenant_id uuid not null references tenant,
    id uuid not null,
    account_id uuid not null references account,
    interpreter_id uuid,
    requester_id uuid,
    label text not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    last_read_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, interpreter_id) references interpreter,
    foreign key (tenant_id, requester_id) references requester,
    constraint calendar_feed_is_of_a_person_or_an_office
        check ((interpreter_id is null) <> (requester_id is null)),
    constraint calendar_feed_token_is_unique unique (tenant_id, token_hash)
);
create index calendar_feed_by_account on calendar_feed (account_id);
create index calendar_feed_by_interpreter on calendar_feed (tenant_id, interpreter_id);
create index calendar_feed_by_requester on calendar_feed (tenant_id, requester_id);
comment on table calendar_feed is
    'retention: 6 months after it was last read; permission: its account, whoever has the address; '
    'audit: calendar_feed_*';
call isolate('calendar_feed');
