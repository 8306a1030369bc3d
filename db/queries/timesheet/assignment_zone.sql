-- The zone in which the time of the assignment was entered.
select o.zone from assignment a
join booking_time_option o on o.tenant_id = a.tenant_id and o.id = a.time_option_id
where a.tenant_id = $1::uuid and a.id = $2::uuid
