import { createExpression } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { DIFFERENCE_CLASSES } from "../map/view-state.ts";
import { STATUS_NUMBERS, type VillageProperties } from "./answer-on.ts";
import { countDifferences, differenceOf, differenceOn, keptDifferences } from "./difference.ts";
import { isDifference } from "./difference-layer.ts";
import { totalsOf } from "./difference-totals.ts";

const both = STATUS_NUMBERS.flatMap((reported) => STATUS_NUMBERS.map((computed) => ({ reported, computed })));

const lens = {
  reported: { basis: "reported", changes: 2 },
  computed: { basis: "computed", changes: 2 },
} as const;

function drawnAs(properties: VillageProperties, day: number): readonly string[] {
  return DIFFERENCE_CLASSES.filter((each) => {
    const parsed = createExpression(isDifference(lens, each), "test", null, { day });
    if (parsed.result === "error") throw new Error(parsed.value.map(({ message }) => message).join("; "));
    const feature = { type: 1, properties: { ...properties } } as const;
    return parsed.value.evaluateWithoutErrorHandling({ zoom: 9 } as never, feature as never) === true;
  });
}

describe("a village is in one class, and the map draws it as that", () => {
  test.each(both)("reported $reported, computed $computed", ({ reported, computed }) => {
    const properties = { r0: STATUS_NUMBERS.indexOf(reported), s0: STATUS_NUMBERS.indexOf(computed) };
    expect(drawnAs(properties, 17_000)).toEqual([differenceOf(reported, computed)]);
  });

  test("the class changes on the days on which either side does", () => {
    const village = { r0: 0, e1: 17_000, r1: 1, s0: 3, d1: 17_100, s1: 2, d2: 17_200, s2: 1 };
    const on = [16_999, 17_000, 17_100, 17_199, 17_200].map((day) => differenceOn(village, day));
    expect(on).toEqual(["undecided", "claimed", "claimed", "claimed", "agreed"]);
    for (const day of [16_999, 17_000, 17_100, 17_200])
      expect(drawnAs(village, day)).toEqual([differenceOn(village, day)]);
  });
});

test("partly met is not met, and not applicable says nothing", () => {
  expect(differenceOf("MET", "PARTIAL")).toBe("claimed");
  expect(differenceOf("PARTIAL", "UNMET")).toBe("agreed");
  expect(differenceOf("UNMET", "MET")).toBe("evidenced");
  expect(differenceOf("MET", "NOT_APPLICABLE")).toBe("undecided");
});

test("residents are counted, whoever is not counted adds a village and nobody", () => {
  const counts = countDifferences(
    [
      { properties: { r0: 1, s0: 3, people: 400 } },
      { properties: { r0: 1, s0: 2 } },
      { properties: { r0: 1, s0: 1, people: 50 } },
    ],
    17_000,
  );
  expect(counts.claimed).toMatchObject({ villages: 2, people: 400, uncounted: 1 });
  expect(counts.agreed).toMatchObject({ villages: 1, people: 50 });
  expect(counts.evidenced.villages).toBe(0);
});

test("a filter keeps the classes that it names", () => {
  expect([...keptDifferences(undefined)]).toEqual([...DIFFERENCE_CLASSES]);
  expect([...keptDifferences("agreed,claimed,met")]).toEqual(["claimed", "agreed"]);
});

test("nine counts become four classes; people that nobody counted stay unknown", () => {
  const count = (agreement: string, villages: number, people: number | null) =>
    ({ agreement, villages, people, reported: "MET", computed: "MET" }) as never;
  const totals = totalsOf([
    count("BOTH_MET", 3, 300),
    count("BOTH_UNMET", 2, null),
    count("CLAIMED_NOT_EVIDENCED", 2, null),
    count("EVIDENCED_NOT_CLAIMED", 0, 0),
    count("UNKNOWN", 1, 20),
  ]);
  expect(totals).toEqual({
    agreed: { villages: 5, people: 300 },
    claimed: { villages: 2, people: null },
    evidenced: { villages: 0, people: 0 },
    undecided: { villages: 1, people: 20 },
  });
});
