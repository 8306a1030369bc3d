-- The talk ended at $3: the rest of the time that was kept free is given back. A second stays.
update commitment
set during = tstzrange(lower(during),
                       greatest($3::timestamptz, lower(during) + interval '1 second'))
where tenant_id = $1::uuid and id = $2::uuid and upper(during) > $3::timestamptz
