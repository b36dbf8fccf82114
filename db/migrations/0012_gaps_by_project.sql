-- A project is asked which gaps it closes.
create index gap_closing_project on gap (closing_project) where closing_project is not null;
