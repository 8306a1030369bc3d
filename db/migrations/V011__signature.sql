-- What whoever was present drew on the interpreter's phone, beside the name.
alter table timesheet add column signature_enc bytea;
