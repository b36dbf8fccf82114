-- Indexes that lists and searches ask for.

create index project_initials on project using gin (initials gin_trgm_ops);
create index village_deleted on village (code) where deleted_at is not null;
create index project_code_part on project using gin (code gin_trgm_ops);
