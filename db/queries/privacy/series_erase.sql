-- The rule of a series says when its talks are: it goes as soon as all its bookings are anonymous.
delete from series
where tenant_id = $1::uuid and id in (
    select s.id from series s
    where s.tenant_id = $1::uuid and s.created_at <= $2::timestamptz
      and not exists (select from booking b where b.tenant_id = s.tenant_id
                      and b.series_id = s.id and not b.is_anonymised)
    order by s.id
    limit $3::int)
