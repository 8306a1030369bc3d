-- What has been settled: nothing is planned, and what was interpreted has a timesheet that was
-- billed. Month, language, setting and office stay for figures; the times on the timesheet stay as
-- long as the voucher.
with old as (
    select b.id from booking b
    where b.tenant_id = $1::uuid and not b.is_anonymised
      and b.state in ('completed', 'withdrawn', 'cancelled') and b.updated_at <= $2::timestamptz
      and not exists (
          select from assignment a
          left join timesheet t on t.tenant_id = a.tenant_id and t.assignment_id = a.id
          where a.tenant_id = b.tenant_id and a.booking_id = b.id
            and (a.state = 'confirmed' or a.updated_at > $2::timestamptz
                 or (a.state in ('performed', 'client_no_show') and t.id is null)
                 or t.state <> 'billed' or t.updated_at > $2::timestamptz))
    order by b.id
    limit $3::int
), case_gone as (
    delete from booking_case where tenant_id = $1::uuid and booking_id in (select id from old)
), person_gone as (
    delete from booking_person where tenant_id = $1::uuid and booking_id in (select id from old)
), message_gone as (
    delete from booking_message where tenant_id = $1::uuid and booking_id in (select id from old)
), feedback_cleared as (
    update assignment_feedback set note_enc = null, given_by = null
    where tenant_id = $1::uuid and assignment_id in (
        select id from assignment
        where tenant_id = $1::uuid and booking_id in (select id from old))
), seat_cleared as (
    update seat set alternatives = '[]'
    where tenant_id = $1::uuid and booking_id in (select id from old)
), proposal_gone as (
    delete from offer_proposal where tenant_id = $1::uuid and booking_id in (select id from old)
), offer_gone as (
    delete from offer where tenant_id = $1::uuid and booking_id in (select id from old)
), round_gone as (
    delete from offer_round where tenant_id = $1::uuid and booking_id in (select id from old)
), time_blurred as (
    update booking_time_option
    set begin_at = date_trunc('month', begin_at),
        end_at = date_trunc('month', begin_at) + (end_at - begin_at),
        local_begin = left(local_begin, 7) || '-01T00:00', ambiguous = false
    where tenant_id = $1::uuid and booking_id in (select id from old)
), commitment_gone as (
    delete from commitment
    where tenant_id = $1::uuid and id in (
        select commitment_id from assignment
        where tenant_id = $1::uuid and booking_id in (select id from old))
), assignment_blurred as (
    update assignment
    set begin_at = date_trunc('month', begin_at),
        end_at = date_trunc('month', begin_at) + (end_at - begin_at),
        offer_id = null, commitment_id = null, override_reason = null, pin_enc = null
    where tenant_id = $1::uuid and booking_id in (select id from old)
)
update booking
set contact_enc = null, note_enc = null, place_id = null, requested_by = null, window_doc = null,
    version = version + 1, is_anonymised = true
where tenant_id = $1::uuid and id in (select id from old)
