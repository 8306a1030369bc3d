-- Everything that a further occurrence repeats of this one
select b.requester_id, b.place_id, b.setting, b.mode, b.language, b.alternative_languages,
       b.duration_min, b.required_qualification, b.gender_wish, b.cost_centre, f.code as source,
       b.note_enc, b.contact_enc, b.answers::text as answers, b.findings,
       coalesce(b.strategy::text, '') as strategy,
       (select count(*) from seat s
        where s.tenant_id = b.tenant_id and s.booking_id = b.id) as seats
from booking b
left join funding_source f on f.tenant_id = b.tenant_id and f.id = b.funding_source_id
where b.tenant_id = $1::uuid and b.id = $2::uuid
