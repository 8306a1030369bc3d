select id from master_key where state = 'active' order by created_at, id
