-- Other hours, or another house: what was agreed holds no longer.
update in_house_colleague
set superior = null, agreed_on = null, agreement_recorded_at = null, agreement_recorded_by = null
where tenant_id = $1::uuid and interpreter_id = $2::uuid and agreed_on is not null
