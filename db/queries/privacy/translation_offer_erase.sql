delete from translation_offer
where tenant_id = $1::uuid and id in (
    select id from translation_offer
    where tenant_id = $1::uuid and made_at <= $2::timestamptz
      and state in ('declined', 'expired', 'withdrawn', 'given_back')
    order by id
    limit $3::int)
