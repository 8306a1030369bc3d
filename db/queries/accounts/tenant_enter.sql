-- What follows in this transaction belongs to this pool, until another one is entered.
select set_config('mittler.tenant', $1, true)
