select min(due_at) as due_at from due_tenant where due_at > $1::timestamptz and stops_clock
