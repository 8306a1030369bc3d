-- Of the text that is to be translated; nothing is counted as long as one file is not.
select count(*) as files, bool_and(f.lines is not null) as all_counted,
       coalesce(sum(f.keystrokes), 0)::bigint as keystrokes,
       coalesce(sum(f.words), 0)::bigint as words
from translation_file f
where f.tenant_id = $1::uuid and f.translation_id = $2::uuid and f.kind = 'source'
