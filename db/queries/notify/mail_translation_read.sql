-- What a mail about a written order says, nothing of its text, its files or a client. $3 whose
-- offer
select o.number, o.state, o.source_language, o.target_language, o.deadline_at, o.zone, o.lines,
       o.certified, o.four_eyes, o.writer_id, o.checker_id, f.state as offer_state, f.role,
       f.expires_at
from translation_order o
left join lateral (select f.state, f.role, f.expires_at from translation_offer f
                   where f.tenant_id = o.tenant_id and f.translation_id = o.id
                     and f.interpreter_id = $3::uuid
                   order by f.made_at desc limit 1) f on true
where o.tenant_id = $1::uuid and o.id = $2::uuid
