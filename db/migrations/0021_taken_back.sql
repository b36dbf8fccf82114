-- An observation that was recorded by mistake is taken back: it counts no more, and its history stays.

alter table observation add column deleted_at timestamptz;
alter table observation add column deleted_reason text;

-- A project that stands still is asked which gaps wait for it.
create index gap_stalled_project on gap (stalled_project) where stalled_project is not null;
