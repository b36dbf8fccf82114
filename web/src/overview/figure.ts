// What stands in a cell of the table, as plain figures: the screen, the order and the sums all read these.

import type { CoverageStatus } from "../api/generated/graphql.ts";
import type { DifferenceClass } from "../map/view-state.ts";
import type { OverviewAgreement, OverviewCell, OverviewRow } from "./overview-query.ts";

/** What the table tells of each cell: who has it, who lacks it, or where report and computation differ. */
export type Told = "coverage" | "gaps" | "difference";

export interface CoverageFigure {
  readonly told: "coverage" | "gaps";
  readonly met: number;
  /** Met in some hamlets only, or not at all. */
  readonly leftOut: number;
  readonly unknown: number;
  /** Met, left out and not known; not applicable is no part of it. */
  readonly total: number;
  /** People met of people met or unmet; null where nobody is judged. */
  readonly share: number | null;
  readonly peopleWithout: number | null;
  /** Of a village its answer, null of an area. */
  readonly status: CoverageStatus | null;
  readonly value: number | null;
  readonly outlook: string | null;
  readonly closesOn: string | null;
}

export interface DifferenceFigure {
  readonly told: "difference";
  readonly claimed: number;
  readonly evidenced: number;
  readonly agreed: number;
  readonly undecided: number;
  readonly claimedPeople: number | null;
}

export type Figure = CoverageFigure | DifferenceFigure;

type Counted = Pick<
  OverviewCell,
  "met" | "partial" | "unmet" | "unknown" | "peopleMet" | "peopleUnmet" | "peopleWithout"
>;

function coverageFigure(told: "coverage" | "gaps", cell: Counted, answer?: OverviewCell): CoverageFigure {
  const judged = cell.peopleMet + cell.peopleUnmet;
  const leftOut = cell.partial + cell.unmet;
  return {
    told,
    met: cell.met,
    leftOut,
    unknown: cell.unknown,
    total: cell.met + leftOut + cell.unknown,
    share: judged === 0 ? null : cell.peopleMet / judged,
    peopleWithout: cell.peopleWithout ?? null,
    status: answer?.status ?? null,
    value: answer?.value ?? null,
    outlook: answer?.outlook ?? null,
    closesOn: answer?.closesOn ?? null,
  };
}

const differenceFigure = (cell: Omit<OverviewAgreement, "indicator">): DifferenceFigure => ({
  told: "difference",
  claimed: cell.claimedNotEvidenced,
  evidenced: cell.evidencedNotClaimed,
  agreed: cell.agreed,
  undecided: cell.unknown,
  claimedPeople: cell.claimedPeople ?? null,
});

/** The figure of one row and question; undefined where there is no answer at all. */
export function figureOf(row: OverviewRow, indicator: string, told: Told): Figure | undefined {
  if (told === "difference") {
    const agreement = row.agreements.get(indicator);
    return agreement === undefined ? undefined : differenceFigure(agreement);
  }
  const cell = row.cells.get(indicator);
  return cell === undefined ? undefined : coverageFigure(told, cell, cell);
}

/** Known people add up; nobody known at all stays unknown, unless there is nobody to know of. */
function sumKnown(figures: readonly (number | null | undefined)[]): number | null {
  const known = figures.filter((figure) => figure != null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}

/** All rows together: of all rows of a county it is the county's own summary. */
export function sumFigure(rows: readonly OverviewRow[], indicator: string, told: Told): Figure | undefined {
  if (told === "difference") {
    const cells = rows.flatMap(({ agreements }) => agreements.get(indicator) ?? []);
    if (cells.length === 0) return undefined;
    const sum = (name: "agreed" | "claimedNotEvidenced" | "evidencedNotClaimed" | "unknown") =>
      cells.reduce((total, cell) => total + cell[name], 0);
    return differenceFigure({
      agreed: sum("agreed"),
      claimedNotEvidenced: sum("claimedNotEvidenced"),
      evidencedNotClaimed: sum("evidencedNotClaimed"),
      unknown: sum("unknown"),
      claimedPeople: sumKnown(cells.map(({ claimedPeople }) => claimedPeople)),
    });
  }
  const cells = rows.flatMap((row) => row.cells.get(indicator) ?? []);
  if (cells.length === 0) return undefined;
  const sum = (name: "met" | "partial" | "unmet" | "unknown" | "peopleMet" | "peopleUnmet") =>
    cells.reduce((total, cell) => total + cell[name], 0);
  return coverageFigure(told, {
    met: sum("met"),
    partial: sum("partial"),
    unmet: sum("unmet"),
    unknown: sum("unknown"),
    peopleMet: sum("peopleMet"),
    peopleUnmet: sum("peopleUnmet"),
    peopleWithout: sumKnown(cells.map(({ peopleWithout }) => peopleWithout)),
  });
}

export const populationOf = (rows: readonly OverviewRow[]): number | null =>
  sumKnown(rows.map(({ place }) => place.population));

/** The class of a single village's difference. */
export function differenceClassOf({ claimed, evidenced, agreed }: DifferenceFigure): DifferenceClass {
  if (claimed > 0) return "claimed";
  if (evidenced > 0) return "evidenced";
  return agreed > 0 ? "agreed" : "undecided";
}

/** Villages claimed without evidence of all that can be compared; null where none can be. */
export function claimedShareOf({ claimed, evidenced, agreed }: DifferenceFigure): number | null {
  const compared = claimed + evidenced + agreed;
  return compared === 0 ? null : claimed / compared;
}
