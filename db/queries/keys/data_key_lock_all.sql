select key_no, wrapped, master_key_id
from data_key
where tenant_id = $1::uuid
order by key_no
for update
