insert into simulated_clock (current_at) values ($1::timestamptz) on conflict do nothing
