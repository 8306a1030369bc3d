-- As candidate_list, for a request that is not saved yet: $2 the office.
select i.id, i.calendar_id, i.given_name, i.family_name, i.kind, i.gender, i.state, i.qualification,
       i.reached_by, i.latitude, i.longitude, i.postcode, i.radius_m, i.travels_by,
       i.wanted_hours_month, i.cost_tier, i.existing_stock_until::text as existing_stock_until,
       i.last_assignment_at, i.shares_calendar,
       i.house_id is not null and i.house_id <> $2::uuid as helps_elsewhere,
       i.house_id is not null and (h.opted_in_at is null or h.agreed_on is null)
           as help_not_agreed,
       exists (select from block b where b.tenant_id = i.tenant_id and b.interpreter_id = i.id
               and b.requester_id = $2::uuid) as blocked,
       '' as wish, false as knows_case, 0::bigint as recent_min
from interpreter i
left join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
where i.tenant_id = $1::uuid and i.state in ('active', 'paused')
  and exists (select from interpreter_language l
              where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.form = $4
                and l.language = any ($3::text[]))
order by i.id
