-- Waits for everybody who holds master_key_share.
select pg_advisory_xact_lock(1835754873)
