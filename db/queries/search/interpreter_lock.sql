-- no key: whoever makes an offer to the person meanwhile need not wait
select id, calendar_id, state, version from interpreter
where tenant_id = $1::uuid and id = $2::uuid for no key update
