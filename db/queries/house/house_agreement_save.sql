insert into in_house_colleague (tenant_id, interpreter_id, superior, agreed_on,
                                agreement_recorded_at, agreement_recorded_by)
values ($1::uuid, $2::uuid, $3, $4::date, $5::timestamptz, $6::uuid)
on conflict (tenant_id, interpreter_id) do update
set superior = excluded.superior, agreed_on = excluded.agreed_on,
    agreement_recorded_at = excluded.agreement_recorded_at,
    agreement_recorded_by = excluded.agreement_recorded_by
