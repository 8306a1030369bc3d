-- The coming days as an encrypted file for the day without a server or a net.

update role set capabilities = capabilities || '{emergency_folder_keep}'
where name in ('coordinator', 'tenant_admin');

create table emergency_folder (
    tenant_id uuid primary key references tenant,
    id uuid not null,
    passphrase_enc bytea not null,
    file_id uuid,
    on_since timestamptz not null,
    foreign key (tenant_id, file_id) references stored_file on delete set null (file_id)
);
create index emergency_folder_by_file on emergency_folder (tenant_id, file_id);
comment on table emergency_folder is
    'retention: until switched off; permission: emergency_folder_keep; audit: emergency_folder_*';
call isolate('emergency_folder');
