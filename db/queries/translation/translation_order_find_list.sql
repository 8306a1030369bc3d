-- Newest first. $2 office, $3 person (scope); $4 open | done (null: all); $5, $6 after this one
select o.id, o.created_at from translation_order o
where o.tenant_id = $1::uuid
  and ($2::uuid is null or o.requester_id = $2::uuid)
  and ($3::uuid is null or o.writer_id = $3::uuid or o.checker_id = $3::uuid
       or exists (select from translation_offer f where f.tenant_id = o.tenant_id
                    and f.translation_id = o.id and f.interpreter_id = $3::uuid
                    and f.state = 'made'))
  and ($4::text is null or (o.ended_at is null) = ($4 = 'open'))
  and ($5::timestamptz is null or (o.created_at, o.id) < ($5::timestamptz, $6::uuid))
order by o.created_at desc, o.id desc
limit $7::int
