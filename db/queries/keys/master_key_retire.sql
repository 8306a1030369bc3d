update master_key set state = 'retired' where id = $1
