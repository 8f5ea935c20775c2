-- Statements end with two semicolons at the end of a line.
select setseed(0.42);;
truncate audit_logs, audit_unsealed, audit_links, audit_anchors;;
drop schema if exists seed cascade;;
delete from users where username like 'sample-%';;
delete from organizations where name like 'sample-%';;

-- The months of the past year, which a log that has grown there would have.
do $$
declare
    part text;
    first constant timestamp := date_trunc('month', now() at time zone 'UTC') - interval '12 months';
    month timestamp;
begin
    for part in select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_logs'::regclass loop
        execute 'drop table ' || part;
    end loop;
    execute format('create table audit_logs_before partition of audit_logs for values from (minvalue) to (%L)',
                   audit_id_at(first at time zone 'UTC'));
    execute format('create table audit_logs_after partition of audit_logs for values from (%L) to (maxvalue)',
                   audit_id_at(first at time zone 'UTC'));
    for i in 0..15 loop
        month := first + make_interval(months => i);
        perform audit_partition_split(month);
    end loop;
end $$;;

create temp table sample_kinds as
select *, sum(weight) over w as hi, sum(weight) over w - weight as lo
from (values
    ('workspace_build', 'start',  'initiator',  18.0),
    ('workspace_build', 'start',  'autostart',  14.0),
    ('workspace_build', 'start',  'dashboard',   1.0),
    ('workspace_build', 'start',  'cli',         1.0),
    ('workspace_build', 'stop',   'autostop',   12.0),
    ('workspace_build', 'stop',   'initiator',   8.0),
    ('workspace_build', 'stop',   'dormancy',    2.0),
    ('workspace_build', 'delete', 'initiator',   3.0),
    ('workspace_build', 'delete', 'autodelete',  1.0),
    ('workspace', 'create', '',  4.0),
    ('workspace', 'write',  '', 12.0),
    ('workspace', 'delete', '',  4.0),
    ('api_key', 'login',  '', 8.0),
    ('api_key', 'create', '', 3.0),
    ('api_key', 'logout', '', 2.0),
    ('user', 'write',  '', 1.995),
    ('user', 'create', '', 1.0),
    ('template_version', 'create', '', 1.0),
    ('template', 'write', '', 1.0),
    ('group',    'write', '', 1.0),
    ('organization_member', 'write', '', 1.0),
    ('license', 'create', '', 0.005)) kinds (type, action, reason, weight)
window w as (order by type, action, reason);;
analyze sample_kinds;;

insert into users (id, email, username, name, status, login_type, created_at, updated_at)
select md5('user' || n)::uuid, 'sample-' || n || '@navy.example', 'sample-' || n, '', 'active', 'password', now(), now()
from generate_series(0, 1999) n;;
insert into organizations (id, name, display_name, created_at, updated_at)
select md5('organization' || n)::uuid, 'sample-' || n, 'Sample ' || n, now(), now() from generate_series(0, 9) n;;

create temp table sample_facts as
select n,
       now() - interval '365 days' * (1 - n::float8 / :rows) as time,
       least(1999, power(random(), 1.5) * 2000)::int as person,
       (random() * 20000)::int % 20000 as workspace,
       random() * 100 as pick,
       random() as coin
from generate_series(1, :rows) n;;
analyze sample_facts;;

create temp table sample_rows as
select f.n, date_trunc('microseconds', f.time) as time, k.type, k.action, k.reason,
       case when k.type in ('api_key', 'user', 'license') then null else md5('organization' || f.workspace % 10)::uuid end
           as organization_id,
       md5('user' || f.person)::uuid as user_id, f.workspace,
       case when k.type = 'workspace_build' then row_number() over (partition by k.type, f.workspace order by f.n) end
           as build_number
from sample_facts f join sample_kinds k on f.pick >= k.lo and f.pick < k.hi;;
create index on sample_rows (workspace) where build_number = 1;;
analyze sample_rows;;

insert into audit_kinds (resource_type, action, build_reason)
select distinct s.type, s.action, coalesce(nullif(s.reason, ''), first.reason, '')
from sample_rows s left join sample_rows first
    on s.type = 'workspace' and s.action = 'create' and first.workspace = s.workspace and first.build_number = 1
on conflict do nothing;;

-- Indexes are made after the rows: a fraction of the time.
do $$
declare name text;
begin
    for name in select indexrelid::regclass::text from pg_index
                where indrelid = 'audit_logs'::regclass and not indisprimary loop
        execute 'drop index ' || name;
    end loop;
end $$;;
set session slipway.audit_moving = 'on';;
insert into audit_logs
select (left(audit_id_at(s.time)::text, 19) || substr(gen_random_uuid()::text, 20))::uuid, s.time, k.id, s.user_id,
       s.organization_id, '10.0.' || s.n % 250 || '.' || s.n % 199,
       'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
       s.type,
       case s.type when 'workspace_build' then md5('build' || s.n)::uuid
                   when 'workspace' then md5('workspace' || s.workspace)::uuid
                   else md5(s.type || s.n % 5000)::uuid end,
       case when s.type like 'workspace%' then 'workspace-' || s.workspace
            when s.type = 'api_key' then '' else s.type || '-' || s.n % 5000 end,
       '', s.action, r.reason,
       case s.action when 'write' then '{"ttl": {"old": 28800000, "new": 14400000, "secret": false}}'::jsonb else '{}'::jsonb end,
       case when s.n % 97 = 0 then 403 else 200 end,
       case when s.type like 'workspace%'
            then jsonb_build_object('workspace_name', 'workspace-' || s.workspace, 'workspace_id', md5('workspace' || s.workspace)::uuid,
                     'workspace_owner', 'sample-' || s.workspace % 2000, 'build_number', coalesce(s.build_number, 1)::text, 'build_reason', r.reason)
            else '{}'::jsonb end,
       md5('request' || s.n / 2)::uuid
from sample_rows s
left join sample_rows first
    on s.type = 'workspace' and s.action = 'create' and first.workspace = s.workspace and first.build_number = 1
cross join lateral (select coalesce(nullif(s.reason, ''), first.reason, '') as reason) r
join audit_kinds k on k.resource_type = s.type and k.action = s.action and k.build_reason = r.reason;;
set session slipway.audit_moving = 'off';;

create index audit_logs_kind on audit_logs (kind, id);;
create index audit_logs_user on audit_logs (user_id, id) include (organization_id);;
create index audit_logs_user_kind on audit_logs (user_id, kind, id);;
create index audit_logs_organization on audit_logs (organization_id, id);;
create index audit_logs_organization_kind on audit_logs (organization_id, kind, id);;
create index audit_logs_resource on audit_logs (resource_id, id);;
create index audit_logs_target on audit_logs (resource_target, id);;
create index audit_logs_request on audit_logs (request_id, id);;

create schema seed;;
create table seed.users as select id, username, email, deleted from users where username like 'sample-%';;
alter table seed.users add primary key (id);;
create index on seed.users (lower(username)) where not deleted;;
create table seed.organizations as select id, name, display_name, icon from organizations where name like 'sample-%';;
alter table seed.organizations add primary key (id);;
create table seed.workspaces as
select md5('workspace' || n)::uuid as id, md5('user' || n % 2000)::uuid as owner_id, 'workspace-' || n as name
from generate_series(0, 19999) n;;
alter table seed.workspaces add primary key (id);;
create table seed.workspace_builds as
select md5('build' || n)::uuid as id, md5('workspace' || workspace)::uuid as workspace_id, build_number, reason
from sample_rows where build_number is not null;;
alter table seed.workspace_builds add primary key (id);;
create unique index on seed.workspace_builds (workspace_id, build_number);;
create table seed.audit_logs as
select id, time, user_id, organization_id, ip, user_agent, resource_type, resource_id, resource_target, resource_icon, action,
       diff, status_code, additional_fields, request_id
from audit_logs;;
alter table seed.audit_logs add primary key (id);;
create index on seed.audit_logs (time desc);;
create index on seed.audit_logs (organization_id);;
create index on seed.audit_logs (user_id);;
create index on seed.audit_logs (resource_id);;
grant usage on schema seed to public;;
grant select on all tables in schema seed to public;;
drop table sample_facts, sample_rows, sample_kinds;;
vacuum analyze audit_logs;;
vacuum analyze seed.audit_logs;;
vacuum analyze seed.workspace_builds;;
vacuum analyze seed.workspaces;;
analyze seed.users;;
analyze users
