-- without naming the constraint: naming it would demand that the new row is visible already, which
-- it is only once it has a membership
insert into account (id, email, email_folded, display_name, password_hash, language, created_at)
values ($1::uuid, $2, $3, $4, $5, 'de', $6::timestamptz)
on conflict do nothing
