update simulated_clock set current_at = $1::timestamptz
where current_at < $1::timestamptz and follows_real_since is null
