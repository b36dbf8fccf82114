import type { CountySpec } from "./counties.ts";
import { type Day, daysBetween, earlier, plusDays } from "./days.ts";
import type { ProjectPlan } from "./project-book.ts";
import type { Random } from "./random.ts";
import type { World } from "./rows.ts";

interface Report {
  readonly asOf: Day;
  /** From 0 to 1: how much of what is done on the data day was done by then. */
  readonly share: number;
}

const SHORTEST_SPAN_DAYS = 3;

/** Cumulative amounts, report by report; later phases trail the earlier ones on the way. */
export function addReports(
  world: World,
  spec: CountySpec,
  random: Random,
  code: string,
  plan: ProjectPlan,
): void {
  for (const { asOf, share } of reportsOf(plan, spec, random)) {
    const id = world.progress_report.length + 1;
    world.progress_report.push({
      id,
      project_code: code,
      county_code: spec.code,
      as_of: asOf,
      reported_at: `${asOf}T09:00:00Z`,
    });
    for (const [kind, { done }] of Object.entries(plan.quantities)) {
      world.progress_quantity.push({
        report_id: id,
        kind,
        done: Math.round(done * share ** (TRAIL[kind] ?? 1)),
      });
    }
  }
}

const TRAIL: Readonly<Record<string, number>> = { roadbed_m: 1, gravel_m: 1.8, concrete_m: 2.8 };

function reportsOf(plan: ProjectPlan, spec: CountySpec, random: Random): Report[] {
  const start = plan.startedOn;
  if (!start || Object.keys(plan.quantities).length === 0) return [];
  switch (plan.standing) {
    case "PROPOSED":
    case "APPROVED":
    case "TENDERED":
      return [];
    case "RUNNING":
      return isBegun(plan)
        ? growing(start, plusDays(spec.dataAsOf, -random.integer(0, 20)), spread(start, spec.dataAsOf, 5))
        : [];
    case "STALLED":
      return [
        ...growing(start, plusDays(spec.dataAsOf, -random.integer(100, 130)), 2),
        ...repeated(spec, [62, 31, 3]),
      ];
    case "SUSPENDED":
      return growing(start, plusDays(spec.dataAsOf, -random.integer(100, 160)), 2);
    case "FINISHED":
    case "ACCEPTED":
      return growing(start, earlier(plan.finishedOn ?? spec.dataAsOf, spec.dataAsOf), 3);
  }
}

const isBegun = (plan: ProjectPlan): boolean => Object.values(plan.quantities).some(({ done }) => done > 0);

const spread = (start: Day, end: Day, most: number): number =>
  Math.min(most, Math.max(3, Math.floor(daysBetween(start, end) / 35)));

function growing(start: Day, end: Day, count: number): Report[] {
  const days = Math.max(count * SHORTEST_SPAN_DAYS, daysBetween(start, end));
  return Array.from({ length: count }, (_, index) => ({
    asOf: plusDays(start, (days * (index + 1)) / count),
    share: (index + 1) / count,
  }));
}

const repeated = (spec: CountySpec, daysAgo: readonly number[]): Report[] =>
  daysAgo.map((days) => ({ asOf: plusDays(spec.dataAsOf, -days), share: 1 }));
