-- $3: only this office's (scope). Held before any booking of the series is locked.
select id from series
where tenant_id = $1::uuid and id = $2::uuid and ($3::uuid is null or requester_id = $3::uuid)
for update
