-- Asked as mittler_owner, by commands that go through all tenants.
select id, slug, name, is_demo from tenant order by slug
