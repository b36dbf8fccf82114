-- coverage_reason(village_code text, hamlet_id text, indicator text, basis text, day date, language text) returns text
-- One sentence that says why an answer is what it is on a day. hamlet_id null asks for the village; language zh or en.

create or replace function unit_words(unit text, language text) returns text language sql immutable as $$
  select case when language = 'en' then ' ' || unit else ' ' || case unit
    when 'm' then '米' when 'min' then '分钟' when 'm2' then '平方米' when 'houses' then '处' when 'parts' then '项'
    when 'L/person/day' then '升/人·日' when 'kVA/household' then '千伏安/户' else unit end end
$$;

-- What the value is a value of, with the name of what serves.
create or replace function value_words(rule text, value numeric, unit text, detail jsonb, names text, language text)
returns text language sql immutable as $$
  select case when language = 'en' then
    case
      when rule = 'BUS' and value = 0 and detail ->> 'asset' is null then format('served by %s, which names the village', names)
      when value is null and rule = 'NETWORK_DISTANCE' then 'no connected hardened road within 20 km'
      when value is null and rule = 'BUS' then 'no bus stop in service within 20 km and no service that names the village'
      when value is null and rule = 'TRAVEL_TIME' then 'no way to a staffed clinic'
      when value is null and rule = 'SERVED_DISTANCE' then 'nothing in service that is linked to it'
      when value is null then 'nothing in service within 20 km'
      when value = 0 and names = '' and rule like 'CAPACITY%' then 'nothing in service serves it'
      when value = 0 and names = '' and rule = 'LARGEST_CAPACITY' then 'no platform in use'
      when rule = 'REACH' then format('%s m to %s, whose reach is %s m (straight line, terrain ignored)',
        trim_scale((detail ->> 'metres')::numeric), names, trim_scale((detail ->> 'reach')::numeric))
      when rule = 'TRAVEL_TIME' then format('%s min to %s, %s', trim_scale(value), names,
        case detail ->> 'by' when 'WALK' then 'on foot' else 'with one ride' end)
      when rule = 'NETWORK_DISTANCE' then format('%s m to the connected hardened road %s', trim_scale(value), names)
      when rule like 'CAPACITY%' or rule = 'LARGEST_CAPACITY' then format('%s%s from %s', trim_scale(value), unit_words(unit, 'en'), names)
      else format('%s%s to %s', trim_scale(value), unit_words(unit, 'en'), names)
    end
  else
    case
      when rule = 'BUS' and value = 0 and detail ->> 'asset' is null then format('有%s通达本村', names)
      when value is null and rule = 'NETWORK_DISTANCE' then '20 公里内没有连通的硬化路'
      when value is null and rule = 'BUS' then '20 公里内没有运营中的停靠点，也没有通达本村的包片或预约服务'
      when value is null and rule = 'TRAVEL_TIME' then '无法到达有医生的卫生室'
      when value is null and rule = 'SERVED_DISTANCE' then '没有为其供电且已投用的设施'
      when value is null then '20 公里内没有已投用的设施'
      when value = 0 and names = '' and rule like 'CAPACITY%' then '没有为其服务且已投用的设施'
      when value = 0 and names = '' and rule = 'LARGEST_CAPACITY' then '没有在用的综合服务平台'
      when rule = 'REACH' then format('距%s %s 米，其覆盖半径 %s 米（按直线计，不计地形）',
        names, trim_scale((detail ->> 'metres')::numeric), trim_scale((detail ->> 'reach')::numeric))
      when rule = 'TRAVEL_TIME' then format('到%s %s 分钟（%s）', names, trim_scale(value),
        case detail ->> 'by' when 'WALK' then '步行' else '一次乘车' end)
      when rule = 'NETWORK_DISTANCE' then format('距连通的硬化路%s %s 米', names, trim_scale(value))
      when rule like 'CAPACITY%' or rule = 'LARGEST_CAPACITY' then format('由%s提供 %s%s', names, trim_scale(value), unit_words(unit, 'zh'))
      else format('距%s %s%s', names, trim_scale(value), unit_words(unit, 'zh'))
    end
  end
$$;

-- Why a question has no answer, or is not asked.
create or replace function why_words(why text, names text, missing text, language text) returns text language sql immutable as $$
  select case when language = 'en' then case why
      when 'NO_POSITION' then 'its position is not recorded'
      when 'NO_ASSET_POSITION' then format('the position of %s is not recorded', names)
      when 'NO_GATEWAY' then 'the county has no gateway recorded in its road network'
      when 'NO_RECORD' then 'the county has no record of such works at all'
      when 'NO_CAPACITY' then format('the capacity of %s is not recorded', names)
      when 'NO_CENSUS' then format('not everybody whom %s serves has been counted', names)
      when 'NOBODY_SERVED' then format('%s serves nobody who is counted', names)
      when 'NOT_REPORTED' then 'nothing has been reported' || coalesce(' about ' || missing, '')
      when 'REPORTED_ONLY' then 'this is known from reports only and cannot be computed'
      when 'NO_HOUSEHOLDS' then 'its households have not been counted'
      else 'not known' end
    else case why
      when 'NO_POSITION' then '位置未登记'
      when 'NO_ASSET_POSITION' then format('%s的位置未登记', names)
      when 'NO_GATEWAY' then '本县路网未登记出口节点'
      when 'NO_RECORD' then '本县没有此类设施的任何记录'
      when 'NO_CAPACITY' then format('%s的能力未登记', names)
      when 'NO_CENSUS' then format('%s服务的人口未全部统计', names)
      when 'NOBODY_SERVED' then format('%s没有已统计的服务对象', names)
      when 'NOT_REPORTED' then '没有上报' || coalesce('：' || missing, '')
      when 'REPORTED_ONLY' then '此项只有上报口径，无法核算'
      when 'NO_HOUSEHOLDS' then '户数未统计'
      else '情况不明' end end
$$;

-- The threshold, and whether a document stands behind it.
create or replace function standard_words(comparison text, threshold numeric, unit text, citation text, language text)
returns text language sql immutable as $$
  select case when language = 'en'
    then format('; the standard is %s %s%s (%s)',
      case comparison when '<=' then 'at most' when '>=' then 'at least' else comparison end,
      trim_scale(threshold), unit_words(unit, 'en'), coalesce(citation, 'system default, no document'))
    else format('；标准%s %s%s（%s）',
      case comparison when '<=' then '不超过' when '>=' then '不低于' else comparison end,
      trim_scale(threshold), unit_words(unit, 'zh'), coalesce(citation, '系统默认，无文件依据')) end
$$;

-- The works an answer names, and the projects among them that are finished and not yet accepted, or yet to finish.
create or replace function named_works(detail jsonb, day date, language text, out names text, out notes text)
language sql stable as $$
  with id as (
    select detail ->> 'asset' as id union all select jsonb_array_elements_text(coalesce(detail -> 'assets', '[]'::jsonb))
  ), work as (
    select name, project_code, opened_on from asset where asset.id in (select id.id from id where id.id is not null)
    union all
    select coalesce(nullif(name, ''), road_edge.id), project_code, opened_on from road_edge where road_edge.id = detail ->> 'edge'
    union all
    select name, project_code, opened_on from bus_service where bus_service.id = detail ->> 'bus' and detail ->> 'asset' is null
  ), noted as (
    select distinct case
      when project.stage = 'COMPLETED' then case when language = 'en'
        then format('; %s is finished but not yet accepted, and serves', project.name)
        else format('；%s已完工、尚未验收，按已投用计', project.name) end
      when work.opened_on is null and project.finished_on is null and status.forecast_finish <= day then case when language = 'en'
        then format('; %s is forecast to finish on %s', project.name, status.forecast_finish)
        else format('；%s预计 %s 完工', project.name, status.forecast_finish) end
      end as note
    from work
    join project on project.code = work.project_code
    left join project_status status on status.project_code = project.code
  )
  select coalesce((select string_agg(name, case when language = 'en' then ', ' else '、' end order by name) from work), ''),
    coalesce((select string_agg(note, '' order by note) from noted), '')
$$;

-- What was reported, by which document.
create or replace function report_words(detail jsonb, status text, value numeric, unit text, language text)
returns text language sql stable as $$
  select case when language = 'en'
    then format('%s of %s reports %s', coalesce(document.title, 'a report without a document'), observation.as_of,
      case when value is not null then trim_scale(value) || unit_words(unit, 'en') when status = 'MET' then 'that it is met'
        else 'that it is not met' || coalesce(': ' || failed.parts, '') end)
    else format('%s（%s）上报%s', coalesce('《' || document.title || '》', '未注明文件的材料'), observation.as_of,
      case when value is not null then ' ' || trim_scale(value) || unit_words(unit, 'zh') when status = 'MET' then '已达标'
        else '未达标' || coalesce('：' || failed.parts, '') end) end
  from observation
  left join source_document document on document.id = observation.document_id
  cross join lateral (
    select string_agg(given.word, ', ') as parts
    from jsonb_array_elements_text(coalesce(detail -> 'failed', '[]'::jsonb)) as given (word)
  ) failed
  where observation.id = (detail ->> 'observation')::bigint
$$;

-- What becomes of a village's computed gap.
create or replace function outlook_words(asked_village text, asked_indicator text, asked_day date, language text)
returns text language sql stable as $$
  select case outlook
    when 'CLOSING' then case when language = 'en'
      then format('; it closes on %s%s', closes_on, coalesce(' with ' || closing.name, ''))
      else format('；%s%s补齐', closes_on, coalesce('由' || closing.name, '')) end
    when 'STALLED' then case when language = 'en'
      then format('; %s would close it but stands still', coalesce(stalled.name, 'a project'))
      else format('；%s可补齐但已停滞', coalesce(stalled.name, '有项目')) end
    else case when language = 'en' then '; no project is planned for it' else '；尚无项目覆盖' end end
  from gap
  left join project closing on closing.code = gap.closing_project
  left join project stalled on stalled.code = gap.stalled_project
  where village_code = asked_village and indicator = asked_indicator and basis = 'COMPUTED'
    and since <= asked_day and asked_day < until
$$;

create or replace function coverage_reason(
  asked_village text, asked_hamlet text, asked_indicator text, asked_basis text, asked_day date, asked_language text
) returns text language plpgsql stable as $$
declare
  lang text := lower(asked_language);
  question record;
  works record;
  answered text;
  answered_value numeric;
  answered_detail jsonb;
  counted integer;
  lead text := '';
  because text;
  tail text := '';
begin
  select indicator.*, standard.threshold, standard.comparison, standard.citation, size.threshold as min_households,
    area.data_as_of
  into question
  from village
  join area on area.code = village.county_code
  join indicator on indicator.id = asked_indicator
  left join county_standard standard on standard.county_code = area.code and standard.indicator = indicator.id and standard.role = 'THRESHOLD'
  left join county_standard size on size.county_code = area.code and size.indicator = indicator.id and size.role = 'MIN_HOUSEHOLDS'
  where village.code = asked_village;

  if asked_hamlet is null then
    select status, value, detail, households_met + households_unmet + households_unknown
    into answered, answered_value, answered_detail, counted
    from coverage
    where village_code = asked_village and indicator = asked_indicator and basis = asked_basis and since <= asked_day and asked_day < until;
  else
    select status, value, detail, households into answered, answered_value, answered_detail, counted from hamlet_coverage
    where hamlet_id = asked_hamlet and indicator = asked_indicator and basis = asked_basis and since <= asked_day and asked_day < until;
  end if;
  if answered is null then
    return case when lang = 'en' then 'Not computed yet.' else '尚未核算。' end;
  end if;

  -- A village that is judged by its hamlets is explained by the worst of them.
  if asked_hamlet is null and question.judged_for = 'HAMLET' then
    select case when answered = 'UNKNOWN' or count(*) filter (where status <> 'NOT_APPLICABLE') < 2 then '' when lang = 'en'
      then format('%s of %s hamlets met; ', count(*) filter (where status = 'MET'), count(*) filter (where status <> 'NOT_APPLICABLE'))
      else format('%s 个组中 %s 个达标；', count(*) filter (where status <> 'NOT_APPLICABLE'), count(*) filter (where status = 'MET')) end
    into lead
    from hamlet_coverage
    where village_code = asked_village and indicator = asked_indicator and basis = asked_basis and since <= asked_day and asked_day < until;
    select answers.status, answers.value, answers.detail, answers.households,
      lead || case when lead = '' then '' else hamlet.name || case when lang = 'en' then ': ' else '：' end end
    into answered, answered_value, answered_detail, counted, lead
    from hamlet_coverage answers
    join hamlet on hamlet.id = answers.hamlet_id
    where answers.village_code = asked_village and answers.indicator = asked_indicator and answers.basis = asked_basis
      and answers.since <= asked_day and asked_day < answers.until
    order by answers.status = answered desc, answers.status = 'UNMET' desc, answers.value is null desc,
      case when question.comparison in ('>=', '>') then answers.value else - answers.value end, hamlet.id
    limit 1;
    if answered is null then
      return case when lang = 'en' then 'No hamlet is recorded.' else '未登记自然村组。' end;
    end if;
  end if;

  select * into works from named_works(answered_detail, asked_day, lang);
  if answered = 'NOT_APPLICABLE' then
    because := case
      when question.rule = 'BUS' then case when lang = 'en' then 'recorded as unfit for a bus service' else '记录为不具备通客车条件' end
      when counted = 0 then case when lang = 'en' then 'nobody lives there on this day' else '当日无人居住' end
      else case when lang = 'en'
        then format('%s households, fewer than the %s from which it is asked', counted, trim_scale(question.min_households))
        else format('%s 户，少于 %s 户，不作要求', counted, trim_scale(question.min_households)) end
      end;
  elsif answered = 'UNKNOWN' then
    because := why_words(coalesce(case when question.min_households is not null and counted is null then 'NO_HOUSEHOLDS' end,
      answered_detail ->> 'why'), works.names,
      (select string_agg(given.word, ', ') from jsonb_array_elements_text(coalesce(answered_detail -> 'missing', '[]'::jsonb)) as given (word)), lang);
  elsif asked_basis = 'REPORTED' then
    because := report_words(answered_detail, answered, answered_value, question.unit, lang);
    if answered_value is not null then
      tail := standard_words(question.comparison, question.threshold, question.unit, question.citation, lang);
    end if;
  else
    because := value_words(question.rule, answered_value, question.unit, answered_detail, works.names, lang);
    tail := case when question.rule = 'REACH' then '' else
      standard_words(question.comparison, question.threshold, question.unit, question.citation, lang) end || works.notes;
    if asked_hamlet is null then
      tail := tail || coalesce(outlook_words(asked_village, asked_indicator, asked_day, lang), '');
    end if;
    if asked_day > question.data_as_of then
      tail := tail || case when lang = 'en' then '; this is a forecast' else '；为预计' end;
    end if;
  end if;
  because := lead || coalesce(because, why_words(null, '', null, lang)) || tail;
  return upper(left(because, 1)) || substr(because, 2) || case when lang = 'en' then '.' else '。' end;
end
$$;
comment on function coverage_reason is 'One sentence that says why an answer is what it is; hamlet null asks for the village, language zh or en.';
