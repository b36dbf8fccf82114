import { createExpression, type ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import type { MapBasis } from "../map/view-state.ts";
import { answerOn, OUTLOOK_NUMBERS, STATUS_NUMBERS, type VillageProperties } from "./answer-on.ts";
import {
  closesOnExpression,
  hasStatus,
  outlookExpression,
  peopleWithoutExpression,
  statusExpression,
  type TimeInside,
} from "./day-expression.ts";

const NEVER = Number.MAX_SAFE_INTEGER;

/** What the map would make of an expression for a village on a day. */
function evaluated(expression: ExpressionSpecification, properties: VillageProperties, day: number): unknown {
  const parsed = createExpression(expression, "test", null, { day });
  if (parsed.result === "error") throw new Error(parsed.value.map(({ message }) => message).join("; "));
  const feature = { type: 1, properties: { ...properties } } as const;
  return parsed.value.evaluateWithoutErrorHandling({ zoom: 9 } as never, feature as never);
}

const villages: Readonly<Record<string, VillageProperties>> = Object.freeze({
  "met for ever": { s0: 1, r0: 0 },
  "unknown for ever": { s0: 0, r0: 0 },
  "an orphan until a road opens": {
    s0: 3,
    p0: 412,
    v0: 2330,
    o0: 3,
    d1: 17_000,
    s1: 1,
    v1: 40,
    r0: 3,
    q0: 412,
  },
  "stalled, then closing, then met": {
    s0: 3,
    p0: 900,
    o0: 2,
    d1: 16_800,
    s1: 3,
    p1: 900,
    o1: 1,
    k1: 17_500,
    d2: 17_200,
    s2: 2,
    p2: 120,
    o2: 1,
    k2: 17_500,
    d3: 17_500,
    s3: 1,
    r0: 0,
    e1: 17_000,
    r1: 1,
    e2: 17_400,
    r2: 3,
    q2: 33,
  },
  "a closure and a reopening": {
    s0: 1,
    d1: 17_000,
    s1: 3,
    p1: 5,
    o1: 3,
    d2: 17_010,
    s2: 1,
    d3: 17_020,
    s3: 4,
    r0: 1,
  },
  "left out, people not counted": { s0: 3, o0: 3, r0: 3 },
});

const changesIn = (properties: VillageProperties): readonly number[] =>
  Object.entries(properties).flatMap(([key, value]) => (/^[de]\d+$/.test(key) ? [Number(value)] : []));

const daysAround = (properties: VillageProperties): readonly number[] => [
  0,
  ...changesIn(properties).flatMap((day) => [day - 1, day, day + 1]),
  40_000,
];

const cases = Object.entries(villages).flatMap(([name, properties]) =>
  (["computed", "reported"] as const).flatMap((basis) =>
    daysAround(properties).map((day) => ({ name, properties, basis, day })),
  ),
);

describe("the day expression says what answerOn says", () => {
  test.each(cases)("$name, $basis, day $day", ({ properties, basis, day }) => {
    const time: TimeInside = { basis, changes: 4 };
    const { status, peopleWithout, outlook, closesOn } = answerOn(properties, day, basis);
    const isGap = status === "PARTIAL" || status === "UNMET";

    expect(STATUS_NUMBERS[Number(evaluated(statusExpression(time), properties, day))]).toBe(status);
    expect(evaluated(hasStatus(time, "PARTIAL", "UNMET"), properties, day)).toBe(isGap);
    if (!isGap) return;
    expect(evaluated(peopleWithoutExpression(time), properties, day)).toBe(peopleWithout ?? 0);
    expect(OUTLOOK_NUMBERS[Number(evaluated(outlookExpression(time), properties, day))]).toBe(outlook);
    expect(evaluated(closesOnExpression(time), properties, day)).toBe(closesOn ?? NEVER);
  });
});

test("a layer in which nothing ever changes needs no day", () => {
  const time: TimeInside = { basis: "computed", changes: 0 };
  expect(evaluated(statusExpression(time), { s0: 1 }, 17_000)).toBe(1);
});

describe("answerOn", () => {
  const stalled = villages["stalled, then closing, then met"] ?? {};
  const on = (day: number, basis: MapBasis = "computed") => answerOn(stalled, day, basis);

  test("an answer lasts over intervals that only changed its outlook", () => {
    expect(on(16_799)).toMatchObject({ status: "UNMET", since: null, until: 17_200, outlook: "STALLED" });
    expect(on(16_800)).toMatchObject({ status: "UNMET", since: null, until: 17_200, outlook: "CLOSING" });
  });

  test("an answer that still holds has no end", () => {
    expect(on(17_500)).toMatchObject({ status: "MET", since: 17_500, until: null, peopleWithout: null });
  });

  test("a reported gap has no project, and no people unless they are known", () => {
    expect(on(17_400, "reported")).toMatchObject({ status: "UNMET", outlook: "ORPHAN", peopleWithout: 33 });
    expect(answerOn(villages["left out, people not counted"] ?? {}, 0, "reported").peopleWithout).toBeNull();
  });

  test("a village without any answer is unknown, not met and not zero", () => {
    expect(answerOn({}, 17_000, "computed")).toEqual({
      status: "UNKNOWN",
      since: null,
      until: null,
      value: null,
      peopleWithout: null,
      outlook: null,
      closesOn: null,
    });
  });
});
