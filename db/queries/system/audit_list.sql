select id, at, account_id, on_behalf_of, channel, from_where, action, kind, ids, fields from audit
where tenant_id = $1::uuid
  and ($2::uuid is null or $2::uuid = any (ids) or account_id = $2::uuid)
  and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid))
order by at desc, id desc
limit $5::integer
