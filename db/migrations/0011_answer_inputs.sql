-- What is answered again: an indicator whose inputs have changed. And how answers are found: by village.

alter table answer_fingerprint add column inputs text not null default '';
comment on column answer_fingerprint.inputs is 'A digest of all rows, thresholds and rules that the stored answers were made from: an indicator with the same digest is not answered again.';

alter table county_state add column project_inputs text not null default '';
comment on column county_state.project_inputs is 'The same for the status of its projects.';

-- A county has few of these keys and many rows under each: filling them took as long as all other indexes. The
-- engine names the villages whose answers it replaces, and readers ask for villages or townships.
drop index place_value_county;
drop index hamlet_coverage_county;
drop index coverage_county;
create index place_value_village on place_value (village_code, indicator);
