import { expect, test } from "vitest";
import { countCoverage } from "../coverage/class-counts.ts";
import { dayNumber } from "../map/view-state.ts";
import { countGaps } from "./gap-counts.ts";

const DAY = dayNumber("2017-11-30");
const village = (properties: Readonly<Record<string, number>>) => Object.freeze({ properties });

const villages = Object.freeze([
  village({ people: 1000, s0: 1 }),
  village({ people: 2000, s0: 3, o0: 3, p0: 1800 }),
  village({ people: 500, s0: 2, o0: 1, p0: 70, k0: dayNumber("2018-06-01") }),
  village({ people: 600, s0: 3, o0: 1, p0: 600, k0: dayNumber("2019-06-01") }),
  village({ s0: 0 }),
  village({ people: 9, s0: 4 }),
]);

test("the legend of coverage counts villages, people and those left out; what is not applicable is counted nowhere", () => {
  expect(countCoverage(villages, DAY, "computed")).toEqual({
    met: { villages: 1, people: 1000, peopleWithout: 0, uncounted: 0 },
    partial: { villages: 1, people: 500, peopleWithout: 70, uncounted: 0 },
    unmet: { villages: 2, people: 2600, peopleWithout: 2400, uncounted: 0 },
    unknown: { villages: 1, people: 0, peopleWithout: 0, uncounted: 1 },
  });
});

test("the legend of gaps lists orphans, then stalled gaps, then years in their order", () => {
  expect(
    countGaps(villages, DAY, "computed").map(({ of, villages, peopleWithout }) => [
      of,
      villages,
      peopleWithout,
    ]),
  ).toEqual([
    ["orphan", 1, 1800],
    ["stalled", 0, 0],
    ["closing-2018", 1, 70],
    ["closing-2019", 1, 600],
  ]);
});
