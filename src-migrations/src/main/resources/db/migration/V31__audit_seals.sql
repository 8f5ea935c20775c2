-- What proves the audit log (docs/adr/0033). Entries are chained after they are committed: writers add their entry's id to a
-- queue and wait for nobody; the owner takes what is there and adds one link. The application's role can only read
-- the queue and the links.

create table audit_unsealed (
    id uuid primary key
);

-- Temporary tables come last in its path, so that nobody can put one in the queue's place.
do $do$
begin
    execute format($function$
        create function audit_enqueue() returns trigger
            language plpgsql security definer set search_path = %I, pg_temp
            as $$
            begin
                insert into audit_unsealed values (new.id);
                return null;
            end $$
    $function$, current_schema());
end $do$;
revoke execute on function audit_enqueue from public;

-- Rows that move to another partition are not new.
create trigger audit_enqueue after insert on audit_logs
    for each row when (current_setting('slipway.audit_moving', true) is distinct from 'on')
    execute function audit_enqueue();

-- One link seals some entries of one month. Its hash covers its number, theirs and that of the link before it.
create table audit_links (
    month     date        not null,
    number    bigint      not null check (number > 0),
    ids       uuid[]      not null,
    hashes    bytea       not null check (length(hashes) = 32 * cardinality(ids)),
    previous  bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    primary key (month, number)
);

-- An anchor is a signed statement of where every month's chain ended at one time; each names the one before it.
create table audit_anchors (
    number    bigint      primary key check (number > 0),
    made_at   timestamptz not null,
    heads     text        not null,
    previous  bytea       not null,
    hash      bytea       not null,
    key_id    text        not null,
    signature bytea       not null
);

-- Keys that have signed. The private half is here only if the operator has configured none.
create table audit_signing_keys (
    key_id      text        primary key,
    public_key  bytea       not null,
    private_key bytea,
    created_at  timestamptz not null
);

grant select on audit_unsealed, audit_links, audit_anchors to ${app_role};
grant select (key_id, public_key, created_at) on audit_signing_keys to ${app_role};

-- Entries from before this version are sealed by the first rounds.
insert into audit_unsealed select id from audit_logs;
