-- $3: of this side alone
select f.id, f.side, f.on_time, f.understood, f.note_enc, f.given_at, f.updated_at
from assignment_feedback f
where f.tenant_id = $1::uuid and f.assignment_id = $2::uuid and ($3::text is null or f.side = $3)
order by f.side desc
