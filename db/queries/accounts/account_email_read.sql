-- Of an account of the tenant that the transaction is in.
select email from account where id = $1::uuid and state = 'active'
