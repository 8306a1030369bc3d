-- Held while a data key is made: the master key file is not rotated before this commits. The number
-- is ours: "mkey".
select pg_advisory_xact_lock_shared(1835754873)
