-- What engineers report of places: who recorded it, and corrections that were seen.

alter table observation add column version integer not null default 1;
alter table observation add column updated_at timestamptz not null default now();
alter table observation add column recorded_by text references account;
comment on column observation.recorded_by is 'Who typed it in; null where it came with a document or an import.';
