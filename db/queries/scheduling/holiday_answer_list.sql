-- $2 only this person; $3 that are not over on this day; $4 of this first day; $5 none, any:
-- without or with an answer; whether mails reach the person, and what is agreed for these days ($7:
-- zone)
select a.id, a.interpreter_id, i.given_name || ' ' || i.family_name as person, a.name,
       a.first_day::text as first_day, a.last_day::text as last_day, a.answer, a.answered_at,
       i.phone_enc,
       i.email_enc is not null
       or exists (select from membership m
                  where m.tenant_id = i.tenant_id and m.interpreter_id = i.id
                    and (m.valid_until is null or m.valid_until > $6::timestamptz)) as has_mail,
       (select count(*) from assignment s
        where s.tenant_id = a.tenant_id and s.interpreter_id = a.interpreter_id
          and s.state = 'confirmed'
          and s.begin_at >= a.first_day::timestamp at time zone $7
          and s.begin_at < (a.last_day + 1)::timestamp at time zone $7) as assignments
from holiday_answer a
join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id
where a.tenant_id = $1::uuid
  and ($2::uuid is null or a.interpreter_id = $2::uuid)
  and a.last_day >= $3::date
  and ($4::date is null or a.first_day = $4::date)
  and ($5::text is null or (a.answer is null) = ($5 = 'none'))
order by a.first_day, i.family_name, i.given_name, a.id
limit 2000
