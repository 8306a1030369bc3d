-- Who helps in-house is asked by the own house alone, and after both sides agreed.
-- $2 order (null: a draft), $3 office, $4 languages besides German, $5 begin of the fair share,
-- $6 the whole pool, also who does not know the languages
select i.id, i.given_name, i.family_name, i.state, i.qualification, i.reached_by, i.phone_enc,
       i.wanted_hours_month, i.cost_tier,
       exists (select from block b where b.tenant_id = i.tenant_id and b.interpreter_id = i.id
                 and b.requester_id = $3::uuid) as blocked,
       exists (select from translation_order o where o.tenant_id = i.tenant_id and o.id = $2::uuid
                 and o.writer_id = i.id) as translated_it,
       (select count(*) from translation_order o where o.tenant_id = i.tenant_id
          and o.writer_id = i.id and o.state in ('taken', 'returned')
          and o.id is distinct from $2::uuid)
       + (select count(*) from translation_order o where o.tenant_id = i.tenant_id
            and o.checker_id = i.id and o.state = 'delivered'
            and o.id is distinct from $2::uuid) as open_orders,
       coalesce((select sum(o.lines) from translation_order o where o.tenant_id = i.tenant_id
                   and o.writer_id = i.id and o.taken_at >= $5::timestamptz), 0)::bigint
           as recent_lines,
       (select max(o.taken_at) from translation_order o where o.tenant_id = i.tenant_id
          and o.writer_id = i.id) as last_order
from interpreter i
where i.tenant_id = $1::uuid and i.state in ('active', 'paused')
  and (i.kind <> 'in_house' or (i.house_id = $3::uuid and exists (
        select from in_house_colleague h where h.tenant_id = i.tenant_id and h.interpreter_id = i.id
          and h.opted_in_at is not null and h.agreed_on is not null)))
  and ($6::boolean or exists (
        select from interpreter_language l where l.tenant_id = i.tenant_id
          and l.interpreter_id = i.id and l.language = any ($4::text[])))
order by i.id
