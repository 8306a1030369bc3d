-- Files and notes, once the order ended or should have; what was counted stays with the order.
with old as (
    select o.id from translation_order o
    where o.tenant_id = $1::uuid
      and coalesce(o.ended_at, o.deadline_at) <= $2::timestamptz
      and (o.note_enc is not null or o.reason_enc is not null
           or exists (select from translation_file f
                      where f.tenant_id = o.tenant_id and f.translation_id = o.id))
    order by o.id
    limit $3::int
), files as (
    delete from translation_file
    where tenant_id = $1::uuid and translation_id in (select id from old)
    returning file_id
), content as (
    delete from stored_file s
    where s.tenant_id = $1::uuid and s.id in (select file_id from files)
)
update translation_order set note_enc = null, reason_enc = null
where tenant_id = $1::uuid and id in (select id from old)
