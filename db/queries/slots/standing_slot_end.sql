update standing_slot set last_day = $3::date
where tenant_id = $1::uuid and id = $2::uuid and (last_day is null or last_day >= $3::date)
