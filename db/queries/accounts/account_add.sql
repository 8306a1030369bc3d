insert into account (id, email, email_folded, display_name, password_hash, language, created_at)
values ($1::uuid, $2, $3, $4, $5, 'de', $6::timestamptz)
on conflict (email_folded) do nothing
