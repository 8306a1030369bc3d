-- No row: this contract of this agency is there already.
insert into agency (tenant_id, id, name, phone, contract_number, first_day, last_day, languages,
                    hour_cents, call_off_min, response_min, created_at, updated_at)
values ($1::uuid, $2::uuid, $3, $4, $5, $6::date, $7::date, $8::text[], $9::integer,
        $10::smallint, $11::smallint, $12::timestamptz, $12::timestamptz)
on conflict on constraint agency_contract_once do nothing
