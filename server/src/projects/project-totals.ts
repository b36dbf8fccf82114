import { raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { placer } from "../reading/placing.ts";
import { type ProjectFilter, projectConditions } from "./project-filter.ts";
import { PROJECTS } from "./project-type.ts";
import type { TotalsBy } from "./project-words.ts";

type Words = Readonly<Record<string, string>>;

const sectors: Words = {
  ROAD: "道路",
  WATER: "饮水",
  POWER: "电力",
  NETWORK: "通信",
  SERVICE: "公共服务",
  HOUSING: "住房",
  RELOCATION: "搬迁",
};
const stages: Words = {
  PROPOSED: "已申报",
  APPROVED: "已批复",
  TENDERED: "已招标",
  UNDER_CONSTRUCTION: "在建",
  COMPLETED: "已完工",
  ACCEPTED: "已验收",
  SUSPENDED: "停工",
  CANCELLED: "已取消",
};
const schedules: Words = {
  NOT_STARTED: "未开工",
  ON_TRACK: "正常",
  AT_RISK: "预警",
  LATE: "逾期",
  STALLED: "停滞",
  FINISHED: "已完成",
};
const sources: Words = {
  SPECIAL: "财政专项扶贫资金",
  INTEGRATED: "统筹整合资金",
  SECTOR: "行业资金",
  LOAN: "融资贷款",
  BOND: "政府债券",
  FUND: "基金",
  PPP: "社会资本合作",
  STATE_COMPANY: "国有企业帮扶",
  SOCIAL: "社会帮扶",
  SELF_RAISED: "自筹资金",
  OTHER: "其他资金",
};
const levels: Words = { CENTRAL: "中央", PROVINCE: "省级", PREFECTURE: "市级", COUNTY: "县级" };

const worded = (column: string, words: Words): string =>
  `case ${column} ${Object.entries(words)
    .map(([word, name]) => `when '${word}' then '${name}'`)
    .join(" ")} else '未注明' end`;

const fundLines = (key: string, name: string): string => `(
  select ${key} as key, ${name} as name, sum(allocation.amount) as allocated, coalesce(sum(paid.amount), 0) as disbursed
  from allocation
  left join lateral (select sum(amount) as amount from disbursement where allocation_id = allocation.id) paid on true
  where allocation.project_code = project.code group by 1, 2)`;

const line = (key: string, name: string, from = ""): string =>
  `(select ${key} as key, ${name} as name, project.allocated, project.disbursed ${from})`;

/** The lines that a project stands on, with its money there. */
const linesOf: Readonly<Record<TotalsBy, string>> = {
  TOWNSHIP: line(
    "area.code",
    "area.name",
    "from area where area.code = coalesce(project.township_code, project.county_code)",
  ),
  ZONE: line(
    "coalesce(zone.code, 'NONE')",
    "coalesce(zone.name, '未分战区')",
    `from (select 1) one left join (zone_township join zone on zone.code = zone_township.zone_code)
      on zone_township.township_code = project.township_code`,
  ),
  SECTOR: line("project.sector", worded("project.sector", sectors)),
  PROGRAMME: line("coalesce(project.programme, 'NONE')", "coalesce(project.programme, '未注明')"),
  STAGE: line("project.stage", worded("project.stage", stages)),
  SCHEDULE: line("project.schedule", worded("project.schedule", schedules)),
  FUND_SOURCE: fundLines("allocation.source", worded("allocation.source", sources)),
  FUND_LEVEL: fundLines("coalesce(allocation.level, 'NONE')", worded("allocation.level", levels)),
  FUND_YEAR: fundLines(
    "coalesce(allocation.year::text, 'NONE')",
    "coalesce(allocation.year::text || '年', '未注明')",
  ),
};

// The conditions speak of the listed row as `this`; here it is the row named project.
const ofProject = placer({ this: "project" });

export interface TotalsArguments {
  readonly filter?: ProjectFilter;
  readonly by: TotalsBy;
}

export const totalsOf = ({ filter, by }: TotalsArguments): Relation => ({
  from: sql`(select line.key, line.name, count(*) as projects, array_agg(project.code) as codes,
      coalesce(sum(project.budget), 0) as budget, sum(line.allocated) as allocated, sum(line.disbursed) as disbursed,
      sum(project.completed_investment) as completed_investment
    from ${raw(PROJECTS)} project cross join lateral ${raw(linesOf[by])} line
    where ${ofProject(projectConditions(filter))}
    group by line.key, line.name)`,
  orderBy: raw("that.key"),
});
