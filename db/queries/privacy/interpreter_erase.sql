-- Who has left, once nothing is planned or to be paid; the id stays for events and vouchers.
with old as (
    select i.id from interpreter i
    where i.tenant_id = $1::uuid and i.state = 'left' and i.updated_at <= $2::timestamptz
      and not exists (select from assignment a
                      where a.tenant_id = i.tenant_id and a.interpreter_id = i.id
                        and a.state = 'confirmed')
      and not exists (select from timesheet t
                      where t.tenant_id = i.tenant_id and t.interpreter_id = i.id
                        and t.state <> 'billed')
      and not exists (select from translation_order o
                      where o.tenant_id = i.tenant_id and o.ended_at is null
                        and (o.writer_id = i.id or o.checker_id = i.id))
    order by i.id
    limit $3::int
), language as (
    delete from interpreter_language
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), pattern as (
    delete from availability_pattern
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), exception as (
    delete from availability_exception
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), recurring as (
    delete from availability_rule
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), colleague as (
    delete from in_house_colleague
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), helped as (
    delete from house_talk where tenant_id = $1::uuid and interpreter_id in (select id from old)
), limited as (
    delete from interpreter_limit
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), busy as (
    delete from foreign_busy where tenant_id = $1::uuid and interpreter_id in (select id from old)
), foreign_one as (
    delete from foreign_calendar
    where tenant_id = $1::uuid and interpreter_id in (select id from old)
), cleared as (
    delete from clearance where tenant_id = $1::uuid and interpreter_id in (select id from old)
)
update interpreter
set given_name = '', family_name = '', external_number = null, agency = null, gender = null,
    state = 'erased', email_enc = null, email_hash = null, phone_enc = null, street_enc = null,
    postcode = '',
    town = '', latitude = null, longitude = null, radius_m = null, specialisations = '{}',
    qualification = 'none', wanted_hours_month = null, existing_stock_until = null,
    last_assignment_at = null, shares_calendar = false, version = version + 1
where tenant_id = $1::uuid and id in (select id from old)
