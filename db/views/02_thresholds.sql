-- Thresholds where no county is asked about: the basic profile's, else the system's defaults.
create or replace view basic_standard with (security_invoker = true) as
select distinct on (chosen.indicator, chosen.role)
  chosen.indicator, chosen.role, standard.profile, standard.threshold, standard.comparison, standard.citation, standard.verification
from indicator_standard chosen
join standard on standard.profile = chosen.standard_profile and standard.measure = chosen.standard_measure
where chosen.profile in ('cn-basic', 'system')
order by chosen.indicator, chosen.role, chosen.profile;
comment on view basic_standard is 'What an indicator is held to where no county is named. "cn-basic" sorts before "system".';

create or replace function threshold_held(county text, asked text)
returns table (profile text, threshold numeric, comparison text, citation text, verification text)
language sql stable parallel safe as $$
  select held.profile, held.threshold, held.comparison, held.citation, held.verification
    from county_standard held where held.county_code = county and held.indicator = asked and held.role = 'THRESHOLD'
  union all
  select held.profile, held.threshold, held.comparison, held.citation, held.verification
    from basic_standard held where county is null and held.indicator = asked and held.role = 'THRESHOLD'
$$;
comment on function threshold_held is 'The threshold of an indicator in a county, or in the basic profile where the county is null.';
