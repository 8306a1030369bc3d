-- Whoever ordered for the office, else the address of the office.
with ordered as (
    select o.tenant_id, o.requester_id, o.requested_by,
           exists (select from membership m
                   where m.tenant_id = o.tenant_id and m.account_id = o.requested_by
                     and m.requester_id = o.requester_id
                     and (m.valid_until is null or m.valid_until > $3::timestamptz)) as by_office
    from translation_order o where o.tenant_id = $1::uuid and o.id = $2::uuid
)
select 'account' as kind, requested_by as id from ordered where by_office
union all
select 'requester', r.id from ordered o
join requester r on r.tenant_id = o.tenant_id and r.id = o.requester_id
where not o.by_office and r.email is not null
