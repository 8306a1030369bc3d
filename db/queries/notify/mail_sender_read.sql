select name, slug, zone from tenant where id = $1::uuid
