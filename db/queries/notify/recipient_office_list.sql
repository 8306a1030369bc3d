-- Whoever ordered for the office, else the address of the office.
with booked as (
    select b.tenant_id, b.requester_id, b.requested_by,
           exists (select from membership m
                   where m.tenant_id = b.tenant_id and m.account_id = b.requested_by
                     and m.requester_id = b.requester_id
                     and (m.valid_until is null or m.valid_until > $3::timestamptz)) as by_office
    from booking b where b.tenant_id = $1::uuid and b.id = $2::uuid
)
select 'account' as kind, requested_by as id from booked where by_office
union all
select 'requester', r.id from booked b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
where not b.by_office and r.email is not null
