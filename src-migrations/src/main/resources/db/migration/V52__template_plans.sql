-- Where the plan of a version stands in its archive: what data sources answered when the author ran Terraform.
alter table template_versions add column plan_path text not null default '';
