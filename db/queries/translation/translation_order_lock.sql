-- $3 office, $4 person (scope): whoever was asked and has not said no, translates or checks.
select o.id, o.number, o.requester_id, o.source_language, o.target_language, o.deadline_at,
       o.certified, o.four_eyes, o.state, o.round, o.submitted_at, o.counted_how, o.lines, o.words,
       o.keystrokes, o.writer_id, o.checker_id, o.taken_at, o.delivered_at, o.ended_at,
       (select count(*) from translation_file f where f.tenant_id = o.tenant_id
          and f.translation_id = o.id and f.kind = 'source') as sources,
       exists (select from translation_file f where f.tenant_id = o.tenant_id
                 and f.translation_id = o.id and f.kind = 'translation') as has_translation
from translation_order o
where o.tenant_id = $1::uuid and o.id = $2::uuid
  and ($3::uuid is null or o.requester_id = $3::uuid)
  and ($4::uuid is null or o.writer_id = $4::uuid or o.checker_id = $4::uuid
       or exists (select from translation_offer f where f.tenant_id = o.tenant_id
                    and f.translation_id = o.id and f.interpreter_id = $4::uuid
                    and f.state = 'made'))
for update of o
