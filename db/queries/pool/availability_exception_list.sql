select lower(during) as begin_at, upper(during) as end_at, kind
from availability_exception
where tenant_id = $1::uuid and interpreter_id = $2::uuid
order by lower(during), upper(during), kind
