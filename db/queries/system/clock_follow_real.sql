update simulated_clock set follows_real_since = $1::timestamptz where follows_real_since is null
