import type { MapMark } from "../map/map-mark.ts";
import type { ViewState } from "../map/view-state.ts";
import { colouredBy } from "./project-classes.ts";
import { holds, tileConditions } from "./project-filter.ts";

export type ClassCounts = ReadonlyMap<string, { readonly projects: number; readonly budget: number }>;

/** Projects and their known budgets by class, filtered by everything but the class itself: the legend counts it, too. */
export function countProjects(
  marks: readonly Pick<MapMark, "properties">[],
  view: ViewState,
  found: readonly string[] | null,
): ClassCounts {
  const by = colouredBy(view);
  const conditions = tileConditions({ ...view, [by]: undefined }, found);
  const counts = new Map<string, { projects: number; budget: number }>();
  for (const { properties } of marks) {
    if (!conditions.every((condition) => holds(condition, properties))) continue;
    const key = String(properties[by]);
    const before = counts.get(key) ?? { projects: 0, budget: 0 };
    const budget = typeof properties.budget === "number" ? properties.budget : 0;
    counts.set(key, { projects: before.projects + 1, budget: before.budget + budget });
  }
  return counts;
}
