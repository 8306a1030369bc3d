-- Asked as mittler_owner, before serving: is any tenant more than a demo?
select exists (select from tenant where not is_demo) as found
