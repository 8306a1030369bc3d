delete from hotline_call
where tenant_id = $1::uuid and id in (
    select id from hotline_call
    where tenant_id = $1::uuid and state in ('ended', 'handed_over', 'given_up')
      and ended_at < $2::timestamptz
    order by id
    limit $3::int)
