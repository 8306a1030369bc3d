-- Who belongs or belonged to office $2, each with every version of the terms that they accepted,
-- newest first; $3 the real time, by which memberships end.
with people as (
    select m.account_id,
           bool_or(m.valid_until is null or m.valid_until > $3::timestamptz) as is_member
    from membership m
    where m.tenant_id = $1::uuid and m.requester_id = $2::uuid and m.role = 'requester'
    group by m.account_id
)
select p.account_id, a.display_name, p.is_member, t.version, t.accepted_at
from people p
join account a on a.id = p.account_id
left join terms_acceptance t on t.tenant_id = $1::uuid and t.account_id = p.account_id
order by a.display_name, p.account_id, t.accepted_at desc, t.id desc
