select code, setting, valid_from::text as valid_from, mode, blocks_existing_stock
from requirement where tenant_id = $1::uuid order by code, setting nulls first, valid_from
