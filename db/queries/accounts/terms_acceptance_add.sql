insert into terms_acceptance (tenant_id, id, account_id, version, accepted_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::timestamptz)
on conflict on constraint terms_accepted_once_in_each_version do nothing
