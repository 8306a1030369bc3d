select b.id, b.number, b.state, b.urgency, b.requester_id, b.setting, b.mode, b.form, b.language,
       b.alternative_languages, b.duration_min, b.required_qualification, b.gender_wish,
       coalesce(b.strategy::text, '') as strategy, b.version,
       b.series_id, coalesce(f.code, '') as funding_source,
       p.id as place_id, p.latitude, p.longitude, p.street, p.postcode, p.town
from booking b
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
left join funding_source f on f.tenant_id = b.tenant_id and f.id = b.funding_source_id
where b.tenant_id = $1::uuid and b.id = $2::uuid
