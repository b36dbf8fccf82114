import type { HamletAnswer, Status, VillageAnswer } from "../answers.ts";
import type { Hamlet } from "../world.ts";
import { computed, type Grounds } from "./computed.ts";
import { hamletPlace, seatPlace } from "./measures.ts";
import { rounded } from "./numbers.ts";
import { judgesVillages, notApplicable, type Outcome, type Place, unknown } from "./outcome.ts";
import { censusOn, hamletsOf, total, totalKnown } from "./people.ts";
import { reported } from "./reported.ts";
import { numberFor, standardFor } from "./standards.ts";

export interface Question {
  readonly village: number;
  readonly indicator: string;
  readonly basis: "REPORTED" | "COMPUTED";
}

export const keyOf = ({ village, indicator }: Question): string => `${village} ${indicator}`;

/** An answer of one moment: it does not know since when or until when it holds. */
type Momentary<Kind> = Omit<Kind, "since" | "until">;
export type HamletVerdict = Momentary<HamletAnswer>;
export type VillageVerdict = Momentary<VillageAnswer>;

export function judgeHamlet(grounds: Grounds, hamlet: Hamlet, question: Question): HamletVerdict {
  const { indicator } = question;
  const place: Place = {
    village: hamlet.village,
    hamlet: hamlet.id,
    name: hamletPlace(hamlet.id),
    hasPosition: hamlet.position !== null,
  };
  const outcome = judgingOf(grounds, hamlet, indicator) ?? outcomeOf(grounds, place, question);
  return { ...against(grounds, indicator, outcome), ...countOf(grounds, hamlet) };
}

const countOf = ({ snapshot }: Grounds, hamlet: Hamlet) => {
  const { households, people } = censusOn(hamlet, snapshot.day);
  return { households, people };
};

const outcomeOf = (grounds: Grounds, place: Place, { indicator, basis }: Question): Outcome =>
  basis === "COMPUTED"
    ? computed(grounds, place, indicator)
    : reported(grounds.world, place, indicator, grounds.snapshot.day);

/** Decided first, whatever the basis: nobody to judge, too few to ask for a road, or nobody knows how many. */
function judgingOf(
  { world, rulebook, snapshot }: Grounds,
  hamlet: Hamlet,
  indicator: string,
): Outcome | undefined {
  const { households } = censusOn(hamlet, snapshot.day);
  if (households === 0) return notApplicable;
  if (indicator !== "road_hamlet") return undefined;
  if (households === null) return unknown;
  return households < numberFor(rulebook, world, indicator, "MIN_HOUSEHOLDS") ? notApplicable : undefined;
}

interface Judged {
  readonly status: Status;
  readonly value: number | null;
  readonly shortfall: number | null;
}

/** An outcome held against the county's threshold. */
function against({ rulebook, world }: Grounds, indicator: string, outcome: Outcome): Judged {
  if (outcome.kind !== "VALUE") return { status: outcome.kind, value: null, shortfall: null };
  const { threshold, comparison } = standardFor(rulebook, world, indicator, "THRESHOLD");
  if (threshold === null) throw new Error(`No threshold for ${indicator}`);
  const { value } = outcome;
  if (value === null) return { status: "UNMET", value, shortfall: null };
  if (passes(value, comparison, threshold)) return { status: "MET", value, shortfall: null };
  return { status: "UNMET", value, shortfall: rounded(beyond(value, comparison, threshold)) };
}

function passes(value: number, comparison: string, threshold: number): boolean {
  if (comparison === ">=") return value >= threshold;
  if (comparison === "<=") return value <= threshold;
  throw new Error(`No indicator is compared by ${comparison}`);
}

/** How far a value lies on the wrong side: the larger, the worse. */
const beyond = (value: number, comparison: string, threshold: number): number =>
  comparison === ">=" ? threshold - value : value - threshold;

export function judgeVillage(grounds: Grounds, question: Question): VillageVerdict {
  return judgesVillages(question.indicator) ? judgeSeat(grounds, question) : rollUp(grounds, question);
}

function judgeSeat(grounds: Grounds, question: Question): VillageVerdict {
  const { world } = grounds;
  const village = world.villages.find((one) => one.number === question.village);
  if (village === undefined) throw new Error(`No village ${question.village}`);
  const name = seatPlace(village.number);
  const place = { village: village.number, hamlet: null, name, hasPosition: village.seat !== null };
  const isUnfit = question.indicator === "bus" && village.unfitForBus;
  const judged = against(
    grounds,
    question.indicator,
    isUnfit ? notApplicable : outcomeOf(grounds, place, question),
  );
  const everyone = hamletsOf(world, village.number).map((hamlet) => ({
    status: judged.status,
    ...countOf(grounds, hamlet),
  }));
  return { ...judged, ...weights(everyone), ...without(judged.status, everyone) };
}

type Weighed = Pick<HamletVerdict, "status" | "households" | "people">;

function weights(hamlets: readonly Weighed[]) {
  const households = (status: Status) => total(having(hamlets, status).map((one) => one.households));
  const people = (status: Status) => total(having(hamlets, status).map((one) => one.people));
  return {
    householdsMet: households("MET"),
    householdsUnmet: households("UNMET"),
    householdsUnknown: households("UNKNOWN"),
    peopleMet: people("MET"),
    peopleUnmet: people("UNMET"),
    peopleUnknown: people("UNKNOWN"),
  };
}

const having = <Row extends { status: Status }>(rows: readonly Row[], status: Status): readonly Row[] =>
  rows.filter((row) => row.status === status);

function without(status: Status, hamlets: readonly Weighed[]) {
  const isGap = status === "PARTIAL" || status === "UNMET";
  const left = having(hamlets, "UNMET");
  return {
    householdsWithout: isGap ? totalKnown(left.map((one) => one.households)) : null,
    peopleWithout: isGap ? totalKnown(left.map((one) => one.people)) : null,
  };
}

function rollUp(grounds: Grounds, question: Question): VillageVerdict {
  const all = hamletsOf(grounds.world, question.village).map((hamlet) =>
    judgeHamlet(grounds, hamlet, question),
  );
  const judged = all.filter((one) => one.status !== "NOT_APPLICABLE");
  const status = together(judged);
  const value = worst(grounds, question.indicator, judged);
  const isGap = status === "PARTIAL" || status === "UNMET";
  const shortfall =
    isGap && value !== null ? against(grounds, question.indicator, { kind: "VALUE", value }).shortfall : null;
  return { status, value, shortfall, ...weights(judged), ...without(status, judged) };
}

function together(judged: readonly HamletVerdict[]): Status {
  const has = (status: Status) => judged.some((one) => one.status === status);
  if (judged.length === 0) return "NOT_APPLICABLE";
  if (has("MET") && has("UNMET")) return "PARTIAL";
  if (has("UNMET")) return "UNMET";
  return has("UNKNOWN") ? "UNKNOWN" : "MET";
}

/** The worst value of hamlets that have an answer; no value at all is the worst. */
function worst(
  { rulebook, world }: Grounds,
  indicator: string,
  judged: readonly HamletVerdict[],
): number | null {
  const values = judged.filter((one) => one.status !== "UNKNOWN").map((one) => one.value);
  const known = values.filter((value) => value !== null);
  if (values.length === 0 || known.length < values.length) return null;
  const { comparison } = standardFor(rulebook, world, indicator, "THRESHOLD");
  return comparison === ">=" ? Math.min(...known) : Math.max(...known);
}
