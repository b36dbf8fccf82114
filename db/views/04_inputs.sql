-- What the rules read of a county, as a digest for each part: equal digests, equal answers. Content is hashed, not
-- versions of rows, so that a restored database, or one filled by hand, is known as well.

create or replace function digest_of(rows_counted bigint, hashes numeric) returns text
language sql immutable parallel safe as $$ select rows_counted || ':' || coalesce(hashes, 0) $$;
comment on function digest_of is 'A digest of rows in no order: how many, and the sum of their hashes.';

-- When works without a recorded opening are to open.
create or replace view work_ahead with (security_invoker = true) as
select project.county_code, project.code as project_code, project.stage, status.forecast_finish
from project left join project_status status on status.project_code = project.code and status.county_code = project.county_code
where project.deleted_at is null;

create or replace view project_input with (security_invoker = true) as
select county_code, digest_of(sum(rows_counted)::bigint, sum(hashes)) as digest from (
  select code as county_code, 0 as rows_counted,
    hashtextextended(coalesce(data_as_of, current_date)::text, 0)::numeric as hashes
  from area where level = 'COUNTY'
  union all
  select county_code, count(*), sum(hashtextextended((code, stage, planned_start, planned_finish, started_on, finished_on)::text, 1))
  from project where deleted_at is null group by county_code
  union all
  select county_code, count(*), sum(hashtextextended((project_code, kind, planned, own.weight, quantity_kind.weight)::text, 2))
  from project_quantity own join quantity_kind using (kind) group by county_code
  union all
  select report.county_code, count(*), sum(hashtextextended((project_code, report.id, as_of, kind, done)::text, 3))
  from progress_report report left join progress_quantity on report_id = report.id group by report.county_code
  union all
  select county_code, count(*), sum(hashtextextended((id, project_code, amount)::text, 4)) from allocation group by county_code
  union all
  select county_code, count(*), sum(hashtextextended((id, allocation_id, amount)::text, 5)) from disbursement group by county_code
) works group by county_code;
comment on view project_input is 'A digest of all that the status of a county''s projects is made from.';

create or replace view county_input with (security_invoker = true) as
select area.code as county_code, 'question:' || indicator.id as part,
  digest_of(count(*), sum(hashtextextended((indicator.judged_for, indicator.rule, indicator.asset_kinds, indicator.technology,
    indicator.parts, standard.role, standard.threshold, standard.comparison)::text, 0))) as digest
from area cross join indicator
left join county_standard standard on standard.county_code = area.code and standard.indicator = indicator.id
where area.level = 'COUNTY'
group by area.code, indicator.id
union all
select county_code, 'villages', digest_of(sum(rows_counted)::bigint, sum(hashes)) from (
  select county_code, count(*) as rows_counted,
    sum(hashtextextended((code, township_code, unfit_for_bus, seat)::text, 0)) as hashes
  from village where deleted_at is null group by county_code
  union all
  select county_code, count(*), sum(hashtextextended((id, village_code, kind, position)::text, 1))
  from hamlet where deleted_at is null group by county_code
  union all
  select county_code, count(*), sum(hashtextextended((hamlet_id, since, households, population)::text, 2))
  from hamlet_census group by county_code
) settlements group by county_code
union all
select county_code, 'roads', digest_of(sum(rows_counted)::bigint, sum(hashes)) from (
  select county_code, count(*) as rows_counted, sum(hashtextextended((id, is_gateway)::text, 0)) as hashes
  from road_node group by county_code
  union all
  select edge.county_code, count(*), sum(hashtextextended((edge.id, opened_on, closed_on, edge.project_code, from_node,
    to_node, class, surface, geometry, case when opened_on is null then (stage, forecast_finish)::text end)::text, 1))
  from road_edge edge left join work_ahead ahead on ahead.project_code = edge.project_code and ahead.county_code = edge.county_code
  where deleted_at is null group by edge.county_code
) roads group by county_code
union all
select county_code, 'assets:' || kind, digest_of(sum(rows_counted)::bigint, sum(hashes)) from (
  select asset.county_code, kind, count(*) as rows_counted, sum(hashtextextended((id, opened_on, closed_on,
    asset.project_code, technology, capacity, reach_metres, position,
    case when opened_on is null then (stage, forecast_finish)::text end)::text, 0)) as hashes
  from asset left join work_ahead ahead on ahead.project_code = asset.project_code and ahead.county_code = asset.county_code
  where deleted_at is null group by asset.county_code, kind
  union all
  select asset.county_code, kind, count(*), sum(hashtextextended((asset_id, village_code, hamlet_id)::text, 1))
  from asset_service service join asset on asset.id = asset_id and asset.county_code = service.county_code
  group by asset.county_code, kind
  union all
  select asset.county_code, kind, count(*), sum(hashtextextended((asset_id, since, until)::text, 2))
  from clinic_staffing staffing join asset on asset.id = asset_id and asset.county_code = staffing.county_code
  group by asset.county_code, kind
) assets group by county_code, kind
union all
select county_code, 'buses', digest_of(sum(rows_counted)::bigint, sum(hashes)) from (
  select bus.county_code, count(*) as rows_counted, sum(hashtextextended((id, mode, opened_on, closed_on,
    bus.project_code, case when opened_on is null then (stage, forecast_finish)::text end)::text, 0)) as hashes
  from bus_service bus left join work_ahead ahead on ahead.project_code = bus.project_code and ahead.county_code = bus.county_code
  where deleted_at is null group by bus.county_code
  union all
  select county_code, count(*), sum(hashtextextended((bus_service_id, asset_id)::text, 1))
  from bus_service_stop join bus_service on id = bus_service_id group by county_code
  union all
  select county_code, count(*), sum(hashtextextended((bus_service_id, village_code)::text, 2))
  from bus_service_village join bus_service on id = bus_service_id group by county_code
) buses group by county_code
union all
select county_code, 'reports:' || indicator, digest_of(count(*),
  sum(hashtextextended((id, village_code, hamlet_id, part, as_of, kind, value, is_met)::text, 0)))
from observation where kind in ('ACTUAL', 'CLAIM') and indicator is not null and deleted_at is null
group by county_code, indicator;
comment on view county_input is 'Part of a county''s rows to digest: question:<indicator>, villages, roads, assets:<kind>, buses, reports:<indicator>. A part without rows is not there.';
