-- The people of the pool; contact data stay sealed. $2 at most so many
select i.id, coalesce(i.external_number, '') as number, i.family_name, i.given_name, i.kind,
       coalesce(i.gender, '') as gender, i.state, i.qualification, i.reached_by, i.email_enc,
       i.phone_enc, i.postcode, i.town, i.travels_by,
       coalesce((i.radius_m / 1000)::text, '') as radius_km,
       coalesce(i.wanted_hours_month::text, '') as wanted_hours_month,
       array_to_string(i.specialisations, ', ') as specialisations,
       coalesce((select array_agg(distinct l.language order by l.language)
                 from interpreter_language l
                 where l.tenant_id = i.tenant_id and l.interpreter_id = i.id), '{}') as languages
from interpreter i
where i.tenant_id = $1::uuid and i.state <> 'erased'
order by i.family_name, i.given_name, i.id
limit $2::int
