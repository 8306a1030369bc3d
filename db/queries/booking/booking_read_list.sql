-- $2: these bookings; $3: only this office's (scope)
select b.id, b.number, b.version, b.state, b.urgency, b.requester_id, r.name as requester_name,
       b.place_id, p.name as place_name, p.street, p.postcode, p.town, b.language,
       b.alternative_languages, b.setting, b.mode, b.form, b.duration_min, b.gender_wish,
       b.required_qualification, b.cost_centre, b.contact_enc, b.note_enc, b.findings,
       b.entered_afterwards, b.created_at, b.updated_at, b.series_id,
       b.occurrence_day::text as occurrence_day
from booking b
join requester r on r.tenant_id = b.tenant_id and r.id = b.requester_id
left join requester_place p on p.tenant_id = b.tenant_id and p.id = b.place_id
where b.tenant_id = $1::uuid and b.id = any ($2::uuid[])
  and ($3::uuid is null or b.requester_id = $3::uuid)
order by b.created_at desc, b.id desc
