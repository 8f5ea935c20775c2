-- Clients that no administrator made: those that register themselves (RFC 7591), and those that are a document at their
-- own https address (Client ID Metadata Documents).

alter table oauth2_apps
    add column source text not null default 'administrator'
        check (source in ('administrator', 'self_registered', 'metadata_document')),
    -- What a client says about itself and this server only repeats: addresses, contacts, software id.
    add column about text not null default '{}',
    add column registration_token_hash bytea,
    add column registered_from text not null default '',
    -- When the name or the redirect URIs last changed: whoever allowed the client before is told at the next consent.
    add column identity_changed_at timestamptz,
    -- Until when the document need not be fetched again.
    add column fresh_until timestamptz,
    add check ((source = 'self_registered') = (registration_token_hash is not null)),
    add check ((source = 'metadata_document') = (fresh_until is not null)),
    add check (source <> 'metadata_document' or client_type = 'public');

create index oauth2_apps_unattended on oauth2_apps (created_at) where source <> 'administrator';
create index oauth2_apps_registered_from on oauth2_apps (registered_from, created_at) where source = 'self_registered';

-- One row: what an owner has decided about clients that come by themselves.
create table oauth2_settings (
    id                       uuid        primary key check (id = '00000000-0000-0000-0000-000000000001'),
    registration_enabled     boolean     not null,
    documents_enabled        boolean     not null,
    document_allowed_domains text[]      not null,
    document_denied_domains  text[]      not null,
    unused_days              integer     not null check (unused_days between 1 and 3650),
    updated_at               timestamptz not null
);
insert into oauth2_settings
values ('00000000-0000-0000-0000-000000000001', false, true, '{}', '{}', 30, now());

grant select, update on oauth2_settings to ${app_role};
