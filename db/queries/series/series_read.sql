-- $3: only this office's (scope)
select s.id, s.version, s.requester_id, r.name as requester_name, r.kind as requester_kind, s.rule,
       s.local_begin, s.zone, s.duration_min, s.except_days::text[] as except_days,
       s.in_school_holidays, s.moves::text as moves, s.created_at, s.updated_at
from series s
join requester r on r.tenant_id = s.tenant_id and r.id = s.requester_id
where s.tenant_id = $1::uuid and s.id = $2::uuid
  and ($3::uuid is null or s.requester_id = $3::uuid)
