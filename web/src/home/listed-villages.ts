import type { Agreement, CoverageFilter, CoverageStatus } from "../api/generated/graphql.ts";
import { keptDifferences } from "../coverage/difference.ts";
import type { DifferenceClass, ViewState } from "../map/view-state.ts";
import type { Words } from "../ui/i18n.ts";
import { basisOf } from "./asked.ts";

const STATUSES: Readonly<Record<string, CoverageStatus>> = {
  met: "MET",
  partial: "PARTIAL",
  unmet: "UNMET",
  unknown: "UNKNOWN",
};

const AGREEMENTS: Readonly<Record<DifferenceClass, readonly Agreement[]>> = {
  claimed: ["CLAIMED_NOT_EVIDENCED"],
  evidenced: ["EVIDENCED_NOT_CLAIMED"],
  undecided: ["UNKNOWN"],
  agreed: ["BOTH_MET", "BOTH_UNMET"],
};

type Filtering = Pick<ViewState, "basis" | "lens" | "show" | "indicator" | "day">;

/** Which villages the map shows, in the API's words; undefined where it shows all. */
export function villagesShown(view: Filtering): CoverageFilter | undefined {
  const asked = { indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null };
  if (view.basis === "difference") {
    if (view.show === undefined) return undefined;
    return { ...asked, agreement: [...keptDifferences(view.show)].flatMap((each) => AGREEMENTS[each]) };
  }
  if (view.lens === "gaps") return { ...asked, status: ["PARTIAL", "UNMET"] };
  if (view.show === undefined) return undefined;
  return { ...asked, status: view.show.split(",").flatMap((each) => STATUSES[each] ?? []) };
}

/** The names of the legend's classes that a view shows; undefined where it shows all. */
export function classesShown({ say, has }: Words, { show, basis }: Filtering): string[] | undefined {
  const key = (each: string) =>
    basis === "difference" ? `coverage.difference.class.${each}` : `coverage.status.${each.toUpperCase()}`;
  return show?.split(",").map((each) => (has(key(each)) ? say(key(each)) : each));
}
