-- $2 language, $3 state, $4 words that all occur in name, number, town or specialisation,
-- $5 changed since, $6/$7 after this row, $8 how many, $9 gender, $10 specialisation,
-- $11 town or begin of the postcode, $12 kind, $13 clearance valid on day $14, $15 available on
-- this weekday (or on request), $16 to $17 free: no assignment, no absence, and of the weekly hours
-- of weekday $18 minute $19 to $20 on day $21 (whoever said none is asked always);
-- $22 the words that named the language: who is called like that fits too; $23 by name, booked
-- (minutes of the month of $25 in zone $26), last_assignment (never comes first), or null: by time
-- of change; $24 the other way round; $27 and $28 who is available on the weekday or at the time by
-- a rule of recurrence. After a row sorted otherwise its id alone finds its place.
with booked as (
    select interpreter_id, sum(extract(epoch from (end_at - begin_at)) / 60)::bigint as minutes
    from assignment
    where tenant_id = $1::uuid and state in ('confirmed', 'performed', 'client_no_show')
      and begin_at >= date_trunc('month', $25::timestamptz at time zone $26) at time zone $26
      and begin_at < (date_trunc('month', $25::timestamptz at time zone $26)
                      + interval '1 month') at time zone $26
    group by interpreter_id
), keyed as (
    select p.*, coalesce(booked.minutes, 0) as booked_month_min,
           (case $23::text
            when 'name' then concat_ws(' ', p.family_name, p.given_name)
            when 'booked' then lpad(coalesce(booked.minutes, 0)::text, 9, '0')
            when 'last_assignment' then coalesce(
                to_char(p.last_assignment_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'), '')
            else to_char(p.updated_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
            end) collate "de-x-icu" as key
    from interpreter p
    left join booked on booked.interpreter_id = p.id
    where p.tenant_id = $1::uuid
), place as (
    select (case when $23::text is null
                 then to_char($6::timestamptz at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
                 else (select key from keyed where id = $7::uuid) end) collate "de-x-icu" as key
)
select id, external_number, given_name, family_name, kind, agency, house_id, gender,
       state, reached_by,
       postcode, town, latitude, longitude, radius_m, travels_by, specialisations, qualification,
       wanted_hours_month, cost_tier, existing_stock_until::text as existing_stock_until,
       last_assignment_at, version, updated_at, booked_month_min
from keyed i
where tenant_id = $1::uuid and state <> 'erased'
  and ($2::text is null or exists (select from interpreter_language l
       where l.tenant_id = i.tenant_id and l.interpreter_id = i.id and l.language = $2)
       or ($22::text[] is not null and not exists (select from unnest($22::text[]) w
           where position(lower(w) in lower(concat_ws(' ', given_name, family_name))) = 0)))
  and ($3::text is null or state = $3)
  and not exists (select from unnest($4::text[]) w where position(lower(w) in lower(
        concat_ws(' ', given_name, family_name, external_number, town,
                  array_to_string(specialisations, ' ')))) = 0)
  and ($5::timestamptz is null or updated_at >= $5::timestamptz)
  and ($7::uuid is null
       or (not $24::boolean and (key, id) > ((select key from place), $7::uuid))
       or ($24::boolean and (key, id) < ((select key from place), $7::uuid)))
  and ($9::text is null or gender = $9)
  and ($10::text is null or lower($10) = any (select lower(s) from unnest(specialisations) s))
  and ($11::text is null or lower(town) = lower($11) or starts_with(postcode, $11))
  and ($12::text is null or kind = $12)
  and ($13::text is null or exists (select from clearance c
       where c.tenant_id = i.tenant_id and c.interpreter_id = i.id and c.code = $13
         and c.valid_from <= $14::date and (c.valid_until is null or c.valid_until >= $14::date)))
  and ($15::int is null
       or i.id = any ($27::uuid[])
       or (not exists (select from availability_pattern p
                       where p.tenant_id = i.tenant_id and p.interpreter_id = i.id)
           and not exists (select from availability_rule r
                           where r.tenant_id = i.tenant_id and r.interpreter_id = i.id))
       or exists (select from availability_pattern p
                  where p.tenant_id = i.tenant_id and p.interpreter_id = i.id
                    and p.weekday = $15::int
                    and (p.valid_from is null or p.valid_from <= $14::date)
                    and (p.valid_until is null or p.valid_until >= $14::date)))
  and ($16::timestamptz is null
       or (not exists (select from commitment k
                       where k.tenant_id = i.tenant_id and k.calendar_id = i.calendar_id
                         and k.during && tstzrange($16::timestamptz, $17::timestamptz))
           and not exists (select from availability_exception e
                           where e.tenant_id = i.tenant_id and e.interpreter_id = i.id
                             and e.kind = 'absent'
                             and e.during && tstzrange($16::timestamptz, $17::timestamptz))
           and not exists (select from foreign_busy f
                           where f.tenant_id = i.tenant_id and f.interpreter_id = i.id
                             and f.during && tstzrange($16::timestamptz, $17::timestamptz))
           and (i.id = any ($28::uuid[])
                or (not exists (select from availability_pattern p
                                where p.tenant_id = i.tenant_id and p.interpreter_id = i.id)
                    and not exists (select from availability_rule r
                                    where r.tenant_id = i.tenant_id and r.interpreter_id = i.id))
                or exists (select from availability_exception e
                           where e.tenant_id = i.tenant_id and e.interpreter_id = i.id
                             and e.kind = 'available'
                             and e.during @> tstzrange($16::timestamptz, $17::timestamptz))
                or exists (select from availability_pattern p
                           where p.tenant_id = i.tenant_id and p.interpreter_id = i.id
                             and p.weekday = $18::int and p.from_min <= $19::int
                             and p.to_min >= $20::int
                             and (p.valid_from is null or p.valid_from <= $21::date)
                             and (p.valid_until is null or p.valid_until >= $21::date)))))
order by case when not $24::boolean then key end, case when not $24::boolean then id end,
         key desc, id desc
limit $8::bigint
