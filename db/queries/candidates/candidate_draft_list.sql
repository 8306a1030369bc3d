-- As candidate_list, for a request that is not saved yet: $2 the office.
select i.id, i.calendar_id, i.given_name, i.family_name, i.kind, i.gender, i.state, i.qualification,
       i.reached_by, i.latitude, i.longitude, i.postcode, i.radius_m, i.travels_by,
       i.wanted_hours_month, i.cost_tier, i.existing_stock_until::text as existing_stock_until,
       i.last_assignment_at, i.shares_calendar,
       exists (select from block b where b.tenant_id = i.tenant_id and b.interpreter_id = i.id
               and b.requester_id = $2::uuid) as blocked,
       '' as wish, false as knows_case, 0::bigint as recent_min
from interpreter i
where i.tenant_id = $1::uuid and i.state in ('active', 'paused')
  and exists (select from interpreter_language l
              where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.form = $4
                and l.language = any ($3::text[]))
order by i.id
