import * as count from "./counting.ts";

/** A reported figure that the demo world's rows add up to, and the question that recounts it. */
export interface CountedFact {
  readonly id: string;
  readonly sql: string;
}

const SHUANGPAI = {
  "SP-005": count.villages("is_poor_village"),
  "SP-006": count.villages("true", "sum(registered_households)"),
  "SP-007": count.villages("true", "sum(registered_persons)"),
  "SP-010": count.villages("is_poor_village and exited_on between '2014-01-01' and '2016-12-31'"),
  "SP-031": count.allocated("year = 2017"),
  "SP-032": count.allocated("year = 2017 and source = 'INTEGRATED'"),
  "SP-033": count.allocated("year = 2017 and source = 'SECTOR'"),
  "SP-034": count.allocated("year = 2017 and source = 'LOAN'"),
  "SP-035": count.allocated("year = 2017 and source = 'OTHER'"),
  "SP-041": count.projectCount("干线公路"),
  "SP-042": count.budgetSum("贫困村村组道路%"),
  "SP-043": count.villageCount("贫困村村组道路%"),
  "SP-044": count.distinctProjects("programme", "贫困村村组道路%"),
  "SP-045": count.budgetSum("农村饮水安全"),
  "SP-046": count.inService("water_scheme"),
  "SP-047": count.allocated(`year = 2017 and ${count.ofProject("农村饮水安全")}`),
  "SP-048": count.personsServed("农村饮水安全", "finished_on >= '2017-01-01'"),
  "SP-051": count.budgetSum("农网改造升级"),
  "SP-054": count.inService("base_station"),
  "SP-055": count.inService("base_station", "technology = '4G'"),
  "SP-056": count.inService("base_station", "technology = '2G'"),
  "SP-058": count.done("农村综合服务平台", "service_platform"),
  "SP-061": count.budgetSum("农村综合服务平台"),
  "SP-062": count.inService(
    "service_platform",
    `${count.ofProject("农村综合服务平台")} and exists (
       select from asset_service join village on code = village_code where asset_id = asset.id and is_poor_village)`,
  ),
  "SP-071": count.budgetSum("光伏扶贫"),
  "SP-072": count.villageCount("光伏扶贫"),
  "SP-073": count.inService("pv_station", "capacity_unit = 'kW'", "min(capacity)"),
  "SP-074": count.inService("pv_station", "capacity_unit = 'kW'", "max(capacity)"),
};

const INFRASTRUCTURE = `source = 'INTEGRATED' and project_code in (
  select code from project where sector in ('ROAD', 'WATER', 'POWER', 'NETWORK', 'HOUSING') and programme <> '整村提升')`;

const HEQU = {
  "HQ-003": count.villageCount("整村提升"),
  "HQ-020": count.origins("count(distinct village_code)"),
  "HQ-021": count.origins("sum(households)"),
  "HQ-022": count.origins("sum(persons)"),
  "HQ-023": count.allocated(`level = 'CENTRAL' and ${count.ofProject("易地扶贫搬迁")}`),
  "HQ-024": count.allocated(`source = 'INTEGRATED' and ${count.ofProject("易地扶贫搬迁")}`),
  "HQ-028": count.sites("sum(dwellings)", "mode = 'GOVERNMENT_BUILT'"),
  "HQ-029": count.sites("sum(dwellings)", "mode = 'BOUGHT'"),
  "HQ-030": count.origins("count(*)", "demolished_on is not null"),
  "HQ-043": count.allocated(INFRASTRUCTURE),
  "HQ-046": count.budgetSum("农村饮水安全"),
  "HQ-047": count.inService("water_scheme", count.ofProject("农村饮水安全")),
  "HQ-048": count.villageCount("集雨场净水设备"),
  "HQ-049": count.inService("purifier"),
  "HQ-052": count.doneInCounty("concrete_m"),
  "HQ-054": count.value("count(distinct mode)", "bus_service where county_code = $1"),
  "HQ-056": count.inService("clinic", count.ofProject("村卫生室建设")),
  "HQ-057": count.inService("clinic"),
  "HQ-060": count.allocated(`source = 'BOND' and ${count.ofProject("整村提升")}`),
  "HQ-061": count.allocated(`source = 'INTEGRATED' and ${count.ofProject("整村提升")}`),
  "HQ-062": count.allocated(`source = 'PPP' and ${count.ofProject("整村提升")}`),
};

const poorVillageNamed = (township: string, village: string): string =>
  count.value(
    "bool_and(is_poor_village)",
    `village join area on area.code = township_code
     where village.county_code = $1 and area.name = '${township}' and village.name = '${village}'`,
  );
const deadlineOf = (site: string): string => count.sites("min(start_deadline)", `name = '${site}'`);

const QUANNAN = {
  "QN-003": poorVillageNamed("城厢镇", "田心村"),
  "QN-004": poorVillageNamed("金龙镇", "树垇村"),
  "QN-005": poorVillageNamed("南迳镇", "古家营村"),
  "QN-006": poorVillageNamed("龙下乡", "川垇村"),
  "QN-007": poorVillageNamed("金龙镇", "兆坑村"),
  "QN-008": poorVillageNamed("大吉山镇", "小溪村"),
  "QN-009": count.villages("is_poor_village"),
  "QN-012": count.projectCount("易地扶贫搬迁"),
  "QN-013": count.sites("100 * min(target_progress)", "name = '梦想家园员山小区'"),
  "QN-014": count.sites("count(*)", "start_deadline is not null"),
  "QN-015": deadlineOf("南迳镇圩镇安置点"),
  "QN-016": deadlineOf("大吉山镇圩镇安置点"),
  "QN-017": deadlineOf("中寨乡圩镇安置点"),
  "QN-018": deadlineOf("龙源坝镇圩镇安置点"),
  "QN-019": deadlineOf("陂头镇圩镇安置点"),
  "QN-020": deadlineOf("社迳乡圩镇安置点"),
  "QN-021": deadlineOf("龙下乡圩镇安置点"),
  "QN-022": deadlineOf("黄龙大桥安置点"),
  "QN-023": deadlineOf("五岗场安置点"),
  "QN-025": count.sites("100 * min(target_progress)", "start_deadline is not null"),
  "QN-027": count.sites("sum(planned_persons)"),
  "QN-028": count.sites("sum(planned_registered_persons)"),
  "QN-029": count.sites("count(distinct mode)"),
  "QN-036": count.allocated(count.ofProject("农饮工程巩固提升")),
  "QN-037": count.planned("农饮工程巩固提升", "water_scheme"),
  "QN-039": count.value(
    "max(due_on)",
    `milestone where county_code = $1 and kind = 'TENDER' and (${["农饮工程巩固提升", "公有产权村卫生计生服务室", "农村小学改善"].map(count.ofProject).join(" or ")})`,
  ),
  "QN-042": count.villageCount("公有产权村卫生计生服务室"),
  "QN-047": count.budgetSum("农村小学改善"),
  "QN-048": count.projectCount("农村小学改善"),
  "QN-049": count.projectCount("公办幼儿园新建"),
  "QN-060": count.areas("count(*)", "level = 'TOWNSHIP' and name not like '%工业园'"),
};

const PANZHOU = {
  "PZ-001": count.areas("count(*)", "level = 'TOWNSHIP'"),
  "PZ-002": count.value("count(*)", "zone where county_code = $1"),
  "PZ-003": count.villages("true", "sum(registered_households)"),
  "PZ-004": count.villages("true", "sum(registered_persons)"),
  "PZ-009": count.villages("is_poor_village"),
  "PZ-010": count.villages("is_deep_poverty"),
  // The report gives two totals for one programme. The money belongs to the shorter one: roads that have a budget.
  "PZ-028": count.planned("组组通", "roadbed_m", "budget is not null"),
  "PZ-029": count.budgetSum("组组通"),
  "PZ-030": count.planned("组组通", "roadbed_m"),
  "PZ-031": count.projectCount("组组通"),
  "PZ-032": count.townshipCount("组组通"),
  "PZ-033": count.villageCount("组组通"),
  "PZ-034": count.hamletCount("组组通"),
  "PZ-035": count.doneInCounty("roadbed_m"),
  "PZ-036": count.doneInCounty("gravel_m"),
  "PZ-037": count.doneInCounty("concrete_m"),
  "PZ-038": count.inService("water_tank"),
  "PZ-039": count.inService("water_cellar"),
  "PZ-040": count.inService("treatment_plant"),
  "PZ-041": count.inService("pump_station"),
  "PZ-042": count.doneInCounty("pipe_m"),
  "PZ-043": count.villageCount("农村饮水安全"),
  "PZ-044": count.personsServed("农村饮水安全"),
  "PZ-045": count.townshipCount("农村饮水安全"),
  "PZ-046": count.distinctProjects("mode", "农村饮水安全"),
  "PZ-048": count.projectCount("中心村电网改造升级"),
  "PZ-049": count.doneInCounty("line_m"),
  "PZ-050": count.inService("transformer", count.ofProject("中心村电网改造升级")),
  "PZ-051": count.inService("transformer", count.ofProject("中心村电网改造升级"), "sum(capacity)"),
  "PZ-055": count.doneInCounty("fibre_m"),
  "PZ-056": count.doneInCounty("distribution_fibre_m"),
  "PZ-057": count.inService("equipment_room"),
  "PZ-059": count.done("人居环境整治", "village_improved"),
  "PZ-060": count.budgetSum("人居环境整治"),
  "PZ-061": count.done("人居环境整治", "household_improved"),
  "PZ-064": count.allocated("source = 'INTEGRATED'"),
  "PZ-066": count.allocated("source = 'STATE_COMPANY'"),
  "PZ-068": count.allocated("source = 'FUND' and applied > 0", "count(distinct project_code)"),
  "PZ-069": count.allocated("source = 'FUND'", "sum(applied)"),
  "PZ-070": count.allocated("source = 'FUND' and approved > 0", "count(distinct project_code)"),
  "PZ-071": count.allocated("source = 'FUND'", "sum(approved)"),
  "PZ-072": count.paid("source = 'FUND'"),
};

const IN_LIBRARY = `code in (select project_code from milestone
  where kind = 'LIBRARY_ENTRY' and done_on between '2019-01-01' and '2019-12-31')`;
const specialFunds = (level: string): string =>
  count.allocated(`source = 'SPECIAL' and year = 2019 and level = '${level}'`);
const collective = (expression: string): string =>
  count.value(
    expression,
    `project where county_code = $1 and programme = '村集体经济' and exists (
       select from project_village join village on village.code = village_code
       where project_code = project.code and is_poor_village)`,
  );

const JINGDE = {
  "JD-002": count.censusSum("population"),
  "JD-003": count.areas("count(*)", "level = 'TOWNSHIP'"),
  "JD-005": count.villages("is_poor_village"),
  "JD-013": count.censusSum("households"),
  "JD-031": count.budgetSum("住房质量提升"),
  "JD-032": count.doneInCounty("house_repaired"),
  "JD-033": count.budgetSum("安全饮水改造"),
  "JD-044": count.done("村卫生室改造提升", "clinic"),
  "JD-047": count.budgetSum("特色产业扶贫园区"),
  "JD-048": count.budgetSum("产业扶贫到户"),
  "JD-050": count.inService("pv_station", "technology = 'VILLAGE'"),
  "JD-051": count.inService("pv_station", "technology = 'JOINT_HOUSEHOLD'"),
  "JD-059": count.value("count(*)", `project where county_code = $1 and ${IN_LIBRARY}`),
  "JD-060": count.value("sum(budget)", `project where county_code = $1 and ${IN_LIBRARY}`),
  "JD-065": count.allocated("source = 'SPECIAL' and year = 2019"),
  "JD-066": specialFunds("CENTRAL"),
  "JD-067": specialFunds("PROVINCE"),
  "JD-068": specialFunds("PREFECTURE"),
  "JD-069": specialFunds("COUNTY"),
  "JD-070": count.value(
    "100 * sum(paid) / sum(amount)",
    `(select amount, (select coalesce(sum(disbursement.amount), 0) from disbursement where allocation_id = allocation.id) as paid
      from allocation where county_code = $1 and source = 'SPECIAL' and year = 2019) lines`,
  ),
  "JD-078": count.projectCount("村集体经济"),
  "JD-079": count.budgetSum("村集体经济"),
  "JD-081": collective("count(*)"),
  "JD-082": collective("sum(budget)"),
};

export const COUNTED_FACTS: readonly CountedFact[] = Object.entries({
  ...SHUANGPAI,
  ...HEQU,
  ...QUANNAN,
  ...PANZHOU,
  ...JINGDE,
}).map(([id, sql]) => ({ id, sql }));
