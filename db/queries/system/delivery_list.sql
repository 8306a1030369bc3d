select id, consumer, state, due_at, attempts, last_error from delivery
where tenant_id = $1::uuid and state = $2
order by due_at desc, id desc
limit $3::integer
