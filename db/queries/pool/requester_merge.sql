-- Everything of office $2 becomes that of office $3; what both have stays once. $4 is the time of
-- the tenant, $5 the real one, by which memberships end.
with places as (
    update requester_place set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
), members_of_both as (
    select m.id from membership m
    where m.tenant_id = $1::uuid and m.requester_id = $2::uuid
      and exists (select from membership o
                  where o.tenant_id = m.tenant_id and o.requester_id = $3::uuid
                    and o.account_id = m.account_id and o.role = m.role
                    and (o.valid_until is null or o.valid_until > $5::timestamptz))
), members_ended as (
    update membership set valid_until = least(valid_until, $5::timestamptz)
    where tenant_id = $1::uuid and id in (select id from members_of_both)
), members as (
    update membership set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
      and id not in (select id from members_of_both)
), blocks_of_both as (
    select b.id from block b
    where b.tenant_id = $1::uuid and b.requester_id = $2::uuid
      and exists (select from block o
                  where o.tenant_id = b.tenant_id and o.requester_id = $3::uuid
                    and o.interpreter_id = b.interpreter_id and o.wished_by = b.wished_by)
), blocks_gone as (
    delete from block where tenant_id = $1::uuid and id in (select id from blocks_of_both)
), blocks as (
    update block set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
      and id not in (select id from blocks_of_both)
), entries as (
    update office_entry set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
), invitations as (
    update public_link set revoked_at = $4::timestamptz
    where tenant_id = $1::uuid and subject_id = $2::uuid and purpose = 'requester_invitation'
      and used_at is null and revoked_at is null
), translations as (
    update translation_order set requester_id = $3::uuid, updated_at = $4::timestamptz
    where tenant_id = $1::uuid and requester_id = $2::uuid
), closed_by_both as (
    delete from requester_closed_day c
    where c.tenant_id = $1::uuid and c.requester_id = $2::uuid
      and exists (select from requester_closed_day o
                  where o.tenant_id = c.tenant_id and o.requester_id = $3::uuid
                    and daterange(o.first_day, o.last_day, '[]')
                        && daterange(c.first_day, c.last_day, '[]'))
), closed as (
    update requester_closed_day c set requester_id = $3::uuid
    where c.tenant_id = $1::uuid and c.requester_id = $2::uuid
      and not exists (select from requester_closed_day o
                      where o.tenant_id = c.tenant_id and o.requester_id = $3::uuid
                        and daterange(o.first_day, o.last_day, '[]')
                            && daterange(c.first_day, c.last_day, '[]'))
), series_over as (
    update series set requester_id = $3::uuid, updated_at = $4::timestamptz
    where tenant_id = $1::uuid and requester_id = $2::uuid
), calls as (
    update hotline_call set requester_id = $3::uuid, updated_at = $4::timestamptz
    where tenant_id = $1::uuid and requester_id = $2::uuid
), colleagues as (
    update interpreter set house_id = $3::uuid
    where tenant_id = $1::uuid and house_id = $2::uuid
), talks as (
    update house_talk set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
), slots as (
    update standing_slot set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
), appointments as (
    update slot_appointment set requester_id = $3::uuid
    where tenant_id = $1::uuid and requester_id = $2::uuid
), bookings as (
    update booking set requester_id = $3::uuid, version = version + 1, updated_at = $4::timestamptz
    where tenant_id = $1::uuid and requester_id = $2::uuid
)
update requester set state = 'closed', version = version + 1, updated_at = $4::timestamptz
where tenant_id = $1::uuid and id = $2::uuid
