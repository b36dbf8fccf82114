import type { MapBasis } from "../map/view-state.ts";

/** How coverage tiles number a status; `server/src/tiles` writes them so. */
export const STATUS_NUMBERS = ["UNKNOWN", "MET", "PARTIAL", "UNMET", "NOT_APPLICABLE"] as const;
export type AnswerStatus = (typeof STATUS_NUMBERS)[number];

/** How coverage tiles number an outlook: 0 does not occur. */
export const OUTLOOK_NUMBERS = [null, "CLOSING", "STALLED", "ORPHAN"] as const;
export type AnswerOutlook = "CLOSING" | "STALLED" | "ORPHAN";

/** What a tile knows of a village. */
export type VillageProperties = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: AnswerStatus;
  /** First day of this status; null when it has held since the beginning of the record. */
  readonly since: number | null;
  /** First day on which it no longer holds; null when open. */
  readonly until: number | null;
  /** In the indicator's unit; null when not known, or when nothing serves. */
  readonly value: number | null;
  readonly peopleWithout: number | null;
  /** Null unless the status is PARTIAL or UNMET. */
  readonly outlook: AnswerOutlook | null;
  readonly closesOn: number | null;
}

/** Names of a basis' columns inside a tile: `s0, d1, s1, d2 …` or `r0, e1, r1 …`. */
export const BASIS_KEYS = {
  computed: { status: "s", day: "d", peopleWithout: "p", value: "v", outlook: "o", closesOn: "k" },
  reported: { status: "r", day: "e", peopleWithout: "q", value: null, outlook: null, closesOn: null },
} as const;

const numberAt = (properties: VillageProperties, key: string | null, place: number): number | null => {
  const found = key === null ? undefined : properties[`${key}${place}`];
  return typeof found === "number" ? found : null;
};

/** Place of the interval that holds on a day: the last one that began on or before it. */
function intervalOn(properties: VillageProperties, day: number, basis: MapBasis): number {
  const starts = BASIS_KEYS[basis].day;
  let place = 0;
  for (;;) {
    const next = numberAt(properties, starts, place + 1);
    if (next === null || day < next) return place;
    place += 1;
  }
}

function statusAt(properties: VillageProperties, place: number, basis: MapBasis): AnswerStatus {
  return STATUS_NUMBERS[numberAt(properties, BASIS_KEYS[basis].status, place) ?? 0] ?? "UNKNOWN";
}

/** Start of the run of equal statuses that `place` belongs to: intervals are also cut where a figure changes. */
function sinceAt(properties: VillageProperties, place: number, basis: MapBasis): number | null {
  const status = statusAt(properties, place, basis);
  let first = place;
  while (first > 0 && statusAt(properties, first - 1, basis) === status) first -= 1;
  return first === 0 ? null : numberAt(properties, BASIS_KEYS[basis].day, first);
}

function untilAt(properties: VillageProperties, place: number, basis: MapBasis): number | null {
  const status = statusAt(properties, place, basis);
  let last = place;
  let end = numberAt(properties, BASIS_KEYS[basis].day, last + 1);
  while (end !== null && statusAt(properties, last + 1, basis) === status) {
    last += 1;
    end = numberAt(properties, BASIS_KEYS[basis].day, last + 1);
  }
  return end;
}

function outlookAt(properties: VillageProperties, place: number, basis: MapBasis): AnswerOutlook {
  // A reported gap says nothing about projects, so nobody is known to close it.
  const number = numberAt(properties, BASIS_KEYS[basis].outlook, place);
  return OUTLOOK_NUMBERS[number ?? 3] ?? "ORPHAN";
}

/** A village's answer on a day (days since 1970-01-01), read from its tile properties. */
export function answerOn(properties: VillageProperties, day: number, basis: MapBasis): Answer {
  const place = intervalOn(properties, day, basis);
  const keys = BASIS_KEYS[basis];
  const status = statusAt(properties, place, basis);
  const isGap = status === "PARTIAL" || status === "UNMET";
  return {
    status,
    since: sinceAt(properties, place, basis),
    until: untilAt(properties, place, basis),
    value: numberAt(properties, keys.value, place),
    peopleWithout: isGap ? numberAt(properties, keys.peopleWithout, place) : null,
    outlook: isGap ? outlookAt(properties, place, basis) : null,
    closesOn: isGap ? numberAt(properties, keys.closesOn, place) : null,
  };
}
