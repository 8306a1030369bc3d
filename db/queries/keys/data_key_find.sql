-- `own`: made by this transaction, so it may still vanish and must not be kept in memory.
select key_no, wrapped, master_key_id,
       coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as own
from data_key
where tenant_id = $1::uuid and key_no = $2::integer
