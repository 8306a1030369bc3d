select series_id from booking
where tenant_id = $1::uuid and id = $2::uuid and series_id is not null
