-- As candidate_list, for a call that wants somebody now: $2 the office, $3 languages, $4 only these
-- people, $5 horizon begin for the hours of fair share, $6 form.
select i.id, i.calendar_id, i.given_name, i.family_name, i.kind, i.gender, i.state, i.qualification,
       i.reached_by, i.latitude, i.longitude, i.postcode, i.radius_m, i.travels_by,
       i.wanted_hours_month, i.cost_tier, i.existing_stock_until::text as existing_stock_until,
       i.last_assignment_at, i.shares_calendar,
       i.house_id is not null and i.house_id <> $2::uuid as helps_elsewhere,
       i.house_id is not null and (h.opted_in_at is null or h.agreed_on is null)
           as help_not_agreed,
       exists (select from block b where b.tenant_id = i.tenant_id and b.interpreter_id = i.id
               and b.requester_id = $2::uuid) as blocked,
       '' as wish, false as knows_case,
       coalesce((select sum(extract(epoch from (a.end_at - a.begin_at)) / 60)::bigint
                 from assignment a
                 where a.tenant_id = i.tenant_id and a.interpreter_id = i.id
                   and a.state in ('confirmed', 'performed', 'client_no_show')
                   and a.begin_at >= $5::timestamptz), 0) as recent_min
from interpreter i
left join in_house_colleague h on h.tenant_id = i.tenant_id and h.interpreter_id = i.id
where i.tenant_id = $1::uuid and i.state = 'active' and i.id = any ($4::uuid[])
  and exists (select from interpreter_language l
              where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.form = $6
                and l.language = any ($3::text[]))
order by i.id
