-- The series of a booking, offer or assignment
select b.series_id
from booking b
where b.tenant_id = $1::uuid and b.series_id is not null
  and b.id = coalesce(
      (select o.booking_id from offer o where o.tenant_id = $1::uuid and o.id = $2::uuid),
      (select a.booking_id from assignment a where a.tenant_id = $1::uuid and a.id = $2::uuid),
      $2::uuid)
