select cents from opening_balance
where tenant_id = $1::uuid and year = $2::integer and kind = $3
  and interpreter_id is not distinct from $4::uuid
  and funding_source_id is not distinct from $5::uuid
