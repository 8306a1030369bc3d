select id, name, zone, land, is_demo from tenant_by_slug($1)
