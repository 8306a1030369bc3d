update booking set urgency = 'urgent', updated_at = $3::timestamptz, version = version + 1
where tenant_id = $1::uuid and id = $2::uuid and urgency <> 'urgent'
