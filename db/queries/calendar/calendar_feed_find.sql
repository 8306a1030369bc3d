-- $3: now, in real time. Whoever is no longer of the office or the pool reads nothing.
select f.id, f.interpreter_id, f.requester_id, f.account_id, f.last_read_at
from calendar_feed f
where f.tenant_id = $1::uuid and f.token_hash = $2::bytea
  and exists (select from membership m
              where m.tenant_id = f.tenant_id and m.account_id = f.account_id
                and (m.interpreter_id = f.interpreter_id or m.requester_id = f.requester_id)
                and m.valid_from <= $3::timestamptz
                and (m.valid_until is null or m.valid_until > $3::timestamptz))
