select interpreter_id, language, level, form, direction, evidence,
       confirmed_on::text as confirmed_on
from interpreter_language
where tenant_id = $1::uuid and interpreter_id = any ($2::uuid[])
order by interpreter_id, language, form, direction
