update interpreter_language set confirmed_on = $5::date
where tenant_id = $1::uuid and interpreter_id = $2::uuid and language = $3 and form = $4
