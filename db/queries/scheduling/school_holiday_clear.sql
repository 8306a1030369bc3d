-- What a new list of the Land from $2 to $3 replaces
delete from school_holiday
where land = $1 and first_day >= $2::date and last_day <= $3::date
