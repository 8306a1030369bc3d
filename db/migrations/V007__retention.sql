-- What the eraser needs. It works as mittler_retention: mittler_app is a member without inheriting,
-- so that it takes the role for one transaction (SET LOCAL ROLE) and cannot forget by accident.

alter table booking add column is_anonymised boolean not null default false;

-- Whether the account has a membership, in any pool, that ended after `since` or not at all.
create function account_is_needed(account uuid, since timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select exists (select from membership m where m.account_id = account
                       and (m.valid_until is null or m.valid_until > since));
    end;
revoke execute on function account_is_needed from public;
grant execute on function account_is_needed to mittler_retention;

-- Entries without a tenant (a login to an unknown pool) are erased along with any tenant's.
create policy without_tenant on audit to mittler_retention using (tenant_id is null);

-- The simulated clock stops whenever something is due, but not for the eraser: a walk over many
-- days would stop every night. What was slept through is done once, at the next stop.
alter table due_tenant add column stops_clock boolean not null default true;

-- New tenants get their first night with tenant_add.sql; those that are there already get it here.
alter table delivery no force row level security;
insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key, state)
select id, id, 'erase_old', id, created_at, 'erase_old:first', 'due' from tenant;
alter table delivery force row level security;
insert into due_tenant (tenant_id, due_at, stops_clock) select id, created_at, false from tenant;
