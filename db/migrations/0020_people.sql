-- What administrators change is versioned like all else.

alter table account add column updated_at timestamptz not null default now();
alter table zone add column version integer not null default 1;
alter table zone add column updated_at timestamptz not null default now();
