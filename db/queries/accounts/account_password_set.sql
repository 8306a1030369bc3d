update account set password_hash = $2 where id = $1::uuid and state = 'active'
