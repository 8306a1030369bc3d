insert into school_holiday (land, name, first_day, last_day)
values ($1, $2, $3::date, $4::date)
on conflict (land, first_day) do update set name = excluded.name, last_day = excluded.last_day
