-- Also times in another pool, for people who share their calendar.
select exists (select from commitment c join interpreter i on i.calendar_id = c.calendar_id
               where i.tenant_id = $1::uuid and i.id = $2::uuid and c.tenant_id = $1::uuid
                 and c.during && tstzrange($3::timestamptz, $4::timestamptz))
    or exists (select from interpreter i,
               busy_elsewhere(array[i.calendar_id], $3::timestamptz, $4::timestamptz) b
               where i.tenant_id = $1::uuid and i.id = $2::uuid and b.busy_begin < $4::timestamptz
                 and $3::timestamptz < b.busy_end) as overlaps
