-- In force, by title. $2 source, $3 target language (null: any); $4 today; $5 with what is to come,
-- was replaced or withdrawn
select f.id, f.form_id, f.version, f.title, f.source_language, f.target_language,
       f.valid_from::text as valid_from, f.file_id, f.replaced_by, f.withdrawn_at, f.created_at,
       coalesce(s.media_type, '') as media_type, coalesce(s.size_bytes, 0) as size_bytes
from library_form f
left join stored_file s on s.tenant_id = f.tenant_id and s.id = f.file_id
where f.tenant_id = $1::uuid
  and ($2::text is null or f.source_language = $2)
  and ($3::text is null or f.target_language = $3)
  and ($5::boolean or (f.withdrawn_at is null and f.file_id is not null
        and f.valid_from <= $4::date and not exists (
            select from library_form n where n.tenant_id = f.tenant_id and n.id = f.replaced_by
              and n.file_id is not null and n.withdrawn_at is null and n.valid_from <= $4::date)))
order by f.title, f.source_language, f.target_language, f.version desc
limit 1000
