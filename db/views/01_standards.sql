-- The threshold that holds in a county for each role of an indicator, with its source: the county's own
-- override, else its profile, else cn-basic, else the system's default.
create or replace view county_standard with (security_invoker = true) as
select
  county.code as county_code,
  question.indicator,
  question.role,
  coalesce(own.threshold, chosen.threshold) as threshold,
  chosen.comparison,
  chosen.unit,
  case when own.county_code is null then chosen.citation else own.citation end as citation,
  case when own.county_code is null then chosen.verification else own.verification end as verification,
  case when own.county_code is null then chosen.profile else 'county' end as profile,
  chosen.measure
from area county
cross join (select distinct indicator, role from indicator_standard) question
left join county_standard_override own
  on own.county_code = county.code and own.indicator = question.indicator and own.role = question.role
left join indicator_standard of_profile
  on of_profile.profile = county.profile and of_profile.indicator = question.indicator and of_profile.role = question.role
left join indicator_standard basic
  on basic.profile = 'cn-basic' and basic.indicator = question.indicator and basic.role = question.role
left join indicator_standard fallback
  on fallback.profile = 'system' and fallback.indicator = question.indicator and fallback.role = question.role
join standard chosen
  on chosen.profile = coalesce(of_profile.standard_profile, basic.standard_profile, fallback.standard_profile)
  and chosen.measure = coalesce(of_profile.standard_measure, basic.standard_measure, fallback.standard_measure)
where county.level = 'COUNTY';
comment on view county_standard is 'Which threshold a county is held to. profile names where it comes from: a document''s profile, system, or county for an override.';
