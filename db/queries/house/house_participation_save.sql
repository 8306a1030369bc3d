-- $3 since when, null: no longer; a first opt-in stays as it is
insert into in_house_colleague (tenant_id, interpreter_id, opted_in_at)
values ($1::uuid, $2::uuid, $3::timestamptz)
on conflict (tenant_id, interpreter_id) do update
set opted_in_at = case when excluded.opted_in_at is null then null
                       else coalesce(in_house_colleague.opted_in_at, excluded.opted_in_at) end
