-- What a new request takes over from one that needed another language.
select b.id, b.requester_id, b.place_id, b.setting, b.mode, b.duration_min,
       b.required_qualification, b.gender_wish, b.cost_centre, b.note_enc, b.contact_enc
from booking b
where b.tenant_id = $1::uuid and b.id = $2::uuid
