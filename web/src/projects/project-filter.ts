// Which projects: what the URL says, once as a question to the API and once as conditions on what tiles carry.

import type { ExpressionSpecification } from "maplibre-gl";
import type { PhaseFilter, ProjectFilter, ProjectStage, ScheduleStatus } from "../api/generated/graphql.ts";
import { dayNumber, type RoadPhase, type ViewState } from "../map/view-state.ts";
import type { Sector } from "../ui/sector-icon.tsx";

/** Parameters of the URL that choose among projects. */
export const FILTER_NAMES = [
  "sector",
  "stage",
  "schedule",
  "programme",
  "q",
  "funding",
  "phase",
  "before",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export const NO_FILTER: Partial<ViewState> = Object.fromEntries(
  FILTER_NAMES.map((name) => [name, undefined]),
);

export const filtersOf = (view: ViewState): readonly FilterName[] =>
  FILTER_NAMES.filter((name) => view[name] !== undefined && view[name] !== "");

type Phase = "roadbed" | "gravel" | "concrete";

/** The earlier phase is done, nothing of the next one is. */
const PHASES: Readonly<Record<RoadPhase, { readonly done?: Phase; readonly none: Phase }>> = {
  "no-roadbed": { none: "roadbed" },
  "no-gravel": { done: "roadbed", none: "gravel" },
  "no-concrete": { done: "gravel", none: "concrete" },
};

function phaseFilters(phase: RoadPhase): PhaseFilter[] {
  const { done, none } = PHASES[phase];
  const begun: PhaseFilter[] = done === undefined ? [] : [{ kind: `${done}_m`, shareMin: 1 }];
  return [...begun, { kind: `${none}_m`, shareMax: 0 }];
}

export const listOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === "" ? [] : text.toUpperCase().split(",");

const some = <T>(name: string, text: string | undefined): Readonly<Record<string, T>> =>
  listOf(text).length === 0 ? {} : { [name]: listOf(text) as T };

/** The filter as the API takes it. */
export function projectFilter(view: ViewState): ProjectFilter {
  return {
    ...(view.area === undefined ? {} : { within: view.area }),
    ...some<Sector[]>("sectors", view.sector),
    ...some<ProjectStage[]>("stages", view.stage),
    ...some<ScheduleStatus[]>("schedule", view.schedule),
    ...(view.programme === undefined ? {} : { programme: view.programme }),
    ...(view.q === undefined ? {} : { search: view.q }),
    ...(view.funding === undefined ? {} : { unfunded: view.funding === "short" }),
    ...(view.phase === undefined ? {} : { phases: phaseFilters(view.phase) }),
    ...(view.before === undefined ? {} : { plannedFinishBefore: view.before }),
  };
}

/** A condition on one property of a tile; what a tile does not say fulfils none. */
export type Condition =
  | { readonly property: string; readonly among: readonly (string | number)[] }
  | { readonly property: string; readonly atLeast: number }
  | { readonly property: string; readonly atMost: number };

const among = (property: string, text: string | undefined): Condition[] =>
  listOf(text).length === 0 ? [] : [{ property, among: listOf(text) }];

function phaseConditions(phase: RoadPhase): Condition[] {
  const { done, none } = PHASES[phase];
  const begun: Condition[] = done === undefined ? [] : [{ property: done, atLeast: 1 }];
  return [...begun, { property: none, atMost: 0 }];
}

/** The same filter for tiles. They know no spelling: whom a search finds, the API says by `found` codes. */
export function tileConditions(view: ViewState, found: readonly string[] | null): readonly Condition[] {
  return [
    ...among("sector", view.sector),
    ...among("stage", view.stage),
    ...among("schedule", view.schedule),
    ...(view.programme === undefined ? [] : [{ property: "programme", among: [view.programme] }]),
    ...(view.q === undefined ? [] : [{ property: "code", among: found ?? [] }]),
    ...(view.funding === undefined
      ? []
      : [{ property: "unfunded", among: [view.funding === "short" ? 1 : 0] }]),
    ...(view.phase === undefined ? [] : phaseConditions(view.phase)),
    ...(view.before === undefined
      ? []
      : [{ property: "planned_finish", atMost: dayNumber(view.before) - 1 }]),
  ];
}

export function holds(condition: Condition, properties: Readonly<Record<string, unknown>>): boolean {
  const value = properties[condition.property];
  if ("among" in condition) return condition.among.includes(value as string);
  if (typeof value !== "number") return false;
  return "atLeast" in condition ? value >= condition.atLeast : value <= condition.atMost;
}

export function conditionExpression(condition: Condition): ExpressionSpecification {
  const { property } = condition;
  if ("among" in condition) return ["in", ["get", property], ["literal", [...condition.among]]];
  if ("atLeast" in condition)
    return [">=", ["number", ["get", property], Number.MIN_SAFE_INTEGER], condition.atLeast];
  return ["<=", ["number", ["get", property], Number.MAX_SAFE_INTEGER], condition.atMost];
}
