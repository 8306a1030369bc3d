-- The people who can be reached, by name, with what they speak.
select i.id, i.given_name, i.family_name,
       (select coalesce(
            array_agg(distinct l.language order by l.language), '{}') from interpreter_language l
        where l.tenant_id = i.tenant_id and l.interpreter_id = i.id
          and l.form in ('spoken', 'signed')) as languages
from interpreter i
where i.tenant_id = $1::uuid and i.id = any ($2::uuid[])
order by i.family_name, i.given_name, i.id
