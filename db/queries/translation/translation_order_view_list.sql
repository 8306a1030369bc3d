-- Of orders that were found in the scope.
select o.id, o.number, o.requester_id, r.name as requester_name, o.source_language,
       o.target_language, o.deadline_at, o.local_deadline, o.zone, o.certified, o.four_eyes,
       o.text_kind, o.note_enc, o.state, o.submitted_at, o.counted_how, o.lines, o.words,
       o.keystrokes, o.writer_id, o.checker_id, o.reason_enc, o.taken_at, o.delivered_at,
       o.ended_at, o.created_at,
       coalesce(t.given_name || ' ' || t.family_name, '') as writer_name,
       coalesce(c.given_name || ' ' || c.family_name, '') as checker_name,
       (select count(*) from translation_file f where f.tenant_id = o.tenant_id
          and f.translation_id = o.id and f.kind = 'source') as sources,
       exists (select from translation_file f where f.tenant_id = o.tenant_id
                 and f.translation_id = o.id and f.kind = 'translation') as has_translation
from translation_order o
join requester r on r.tenant_id = o.tenant_id and r.id = o.requester_id
left join interpreter t on t.tenant_id = o.tenant_id and t.id = o.writer_id
left join interpreter c on c.tenant_id = o.tenant_id and c.id = o.checker_id
where o.tenant_id = $1::uuid and o.id = any ($2::uuid[])
order by o.created_at desc, o.id desc
