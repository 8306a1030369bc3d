-- $3: when a push service took it; null: it was given up
update device set last_success_at = coalesce($3::timestamptz, last_success_at),
                  failures = case when $3::timestamptz is null then failures + 1 else 0 end
where tenant_id = $1::uuid and id = $2::uuid
