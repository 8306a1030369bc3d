-- A case is known by the reference of its own office: another office may use the same number.
-- $2 booking; $3 only these languages (null: everybody); $4 one person (null: all); $5 horizon
-- begin for the hours of fair share; $6 form
select i.id, i.calendar_id, i.given_name, i.family_name, i.kind, i.gender, i.state, i.qualification,
       i.reached_by, i.latitude, i.longitude, i.postcode, i.radius_m, i.travels_by,
       i.wanted_hours_month, i.cost_tier, i.existing_stock_until::text as existing_stock_until,
       i.last_assignment_at, i.shares_calendar,
       i.house_id is not null and i.house_id <> k.requester_id as helps_elsewhere,
       i.house_id is not null and (h.opted_in_at is null or h.agreed_on is null)
           as help_not_agreed,
       exists (select from block b where b.tenant_id = i.tenant_id and b.interpreter_id = i.id
               and b.requester_id = k.requester_id) as blocked,
       coalesce(p.kind, '') as wish,
       exists (select from booking_case mine
               join booking_case other on other.tenant_id = mine.tenant_id
                    and other.reference_hash = mine.reference_hash
                    and other.booking_id <> mine.booking_id
               join booking b on b.tenant_id = other.tenant_id and b.id = other.booking_id
                    and b.requester_id = k.requester_id
               join assignment a on a.tenant_id = other.tenant_id
                    and a.booking_id = other.booking_id
                    and a.interpreter_id = i.id and a.state in ('confirmed', 'performed')
               where mine.tenant_id = i.tenant_id and mine.booking_id = k.id) as knows_case,
       coalesce((select sum(extract(epoch from (a.end_at - a.begin_at)) / 60)::bigint
                 from assignment a
                 where a.tenant_id = i.tenant_id and a.interpreter_id = i.id
                   and a.state in ('confirmed', 'performed', 'client_no_show')
                   and a.begin_at >= $5::timestamptz), 0) as recent_min
from interpreter i
left join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
join booking k on k.tenant_id = i.tenant_id and k.id = $2::uuid
left join booking_person p on p.tenant_id = i.tenant_id and p.booking_id = k.id
     and p.interpreter_id = i.id
where i.tenant_id = $1::uuid and i.state in ('active', 'paused')
  and ($4::uuid is null or i.id = $4::uuid)
  and ($3::text[] is null or exists (
        select from interpreter_language l
        where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.form = $6
          and l.language = any ($3::text[])))
order by i.id
