-- All versions of kind $2, newest first; $3 now, $4/$5 before this row, $6 how many. One ends when
-- a newer one comes into force; replaced is one that never came so far.
select r.id, r.version, r.valid_from, r.document::text as document, r.reason, r.created_at,
       a.display_name as saved_by,
       case when newer.ends is null or newer.ends > greatest(r.valid_from, $3::timestamptz)
            then case when r.valid_from > $3::timestamptz then 'planned' else 'in_force' end
            when newer.ends <= greatest(r.valid_from, r.created_at) then 'replaced'
            else 'past' end as state
from tenant_rule r
left join account a on a.id = r.created_by
left join lateral (
    select min(greatest(n.valid_from, n.created_at)) as ends from tenant_rule n
    where n.tenant_id = r.tenant_id and n.kind = r.kind and n.version > r.version) newer on true
where r.tenant_id = $1::uuid and r.kind = $2
  and ($4::timestamptz is null or (r.created_at, r.id) < ($4::timestamptz, $5::uuid))
order by r.created_at desc, r.id desc
limit $6::bigint
