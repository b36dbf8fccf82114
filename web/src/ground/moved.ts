import type { GroundAnswerFragment } from "../api/generated/graphql.ts";

export type Answered = Pick<
  GroundAnswerFragment,
  "indicator" | "status" | "value" | "householdsMet" | "householdsJudged" | "until"
>;

/** A village's answers at one moment. */
export interface Snapshot {
  readonly dataAsOf: string | null;
  readonly computed: readonly Answered[];
  readonly reported: readonly Answered[];
}

export interface Moved {
  readonly basis: "computed" | "reported";
  readonly before: Answered;
  readonly after: Answered;
}

const BASES = ["computed", "reported"] as const;

/** Answers that say something else than before, on the data day or by when they will change; other statuses first. */
export const movedBetween = (before: Snapshot, after: Snapshot): readonly Moved[] =>
  movesOf(before, after).sort((one, other) => Number(turned(other)) - Number(turned(one)));

const turned = ({ before, after }: Moved): boolean => before.status !== after.status;

const movesOf = (before: Snapshot, after: Snapshot): Moved[] =>
  BASES.flatMap((basis) =>
    after[basis].flatMap((now) => {
      const then = before[basis].find(({ indicator }) => indicator.id === now.indicator.id);
      return then === undefined || isSame(then, now) ? [] : [{ basis, before: then, after: now }];
    }),
  );

/** The same answer to a planner: what changed since is told once. */
export const isSameToday = (one: Answered, other: Answered): boolean =>
  one.status === other.status &&
  one.value === other.value &&
  one.householdsMet === other.householdsMet &&
  one.householdsJudged === other.householdsJudged;

const isSame = (one: Answered, other: Answered): boolean =>
  isSameToday(one, other) && (one.until ?? null) === (other.until ?? null);
