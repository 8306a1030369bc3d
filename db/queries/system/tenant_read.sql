select slug, name, zone, land, is_demo from tenant where id = $1::uuid
