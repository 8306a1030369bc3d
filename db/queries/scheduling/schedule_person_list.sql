-- People by name. $2 speaks or signs this language; $3 part of name, town or number; $4 after this
-- person; $5 at most so many
select i.id, i.given_name, i.family_name, i.kind, i.state, i.reached_by, i.town, i.calendar_id,
       i.shares_calendar, i.wanted_hours_month,
       coalesce((select array_agg(distinct l.language order by l.language)
                 from interpreter_language l
                 where l.tenant_id = i.tenant_id and l.interpreter_id = i.id
                   and l.form <> 'written'), '{}') as languages
from interpreter i
where i.tenant_id = $1::uuid and i.state in ('active', 'paused')
  and ($2::text is null or exists (
        select from interpreter_language l
        where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.language = $2
          and l.form <> 'written'))
  and ($3::text is null
       or position(lower($3) in lower(concat_ws(' ', i.given_name, i.family_name, i.town,
                                                i.external_number))) > 0)
  and ($4::uuid is null or (i.family_name, i.given_name, i.id) > (
        select f.family_name, f.given_name, f.id from interpreter f
        where f.tenant_id = $1::uuid and f.id = $4::uuid))
order by i.family_name, i.given_name, i.id
limit $5::int
