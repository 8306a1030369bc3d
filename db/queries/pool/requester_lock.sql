-- Two offices, always in the same sequence.
select id, state from requester
where tenant_id = $1::uuid and id in ($2::uuid, $3::uuid)
order by id
for update
