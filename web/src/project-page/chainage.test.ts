import { expect, test } from "vitest";
import { chainageText, stripOf, ticksOf } from "./chainage.ts";

const planned = [
  { kind: "roadbed_m", planned: 4000, existingBefore: 820 },
  { kind: "concrete_m", planned: 4000, existingBefore: null },
];
const stretch = (kind: string, fromMetres: number, toMetres: number) => ({ kind, fromMetres, toMetres });

test("stretches of all reports are put together, and the latest of each phase stands out", () => {
  const reports = [
    { id: "3", asOf: "2017-12-01", stretches: [stretch("roadbed_m", 900, 1500)] },
    { id: "2", asOf: "2017-11-01", stretches: [stretch("concrete_m", 0, 300)] },
    {
      id: "1",
      asOf: "2017-10-01",
      stretches: [stretch("roadbed_m", 2000, 2100), stretch("roadbed_m", 0, 1000)],
    },
  ];
  expect(stripOf(planned, reports)).toEqual({
    metres: 4820,
    isReported: true,
    rows: [
      {
        kind: "roadbed_m",
        done: [stretch("roadbed_m", 0, 1500), stretch("roadbed_m", 2000, 2100)],
        latest: [stretch("roadbed_m", 900, 1500)],
      },
      { kind: "concrete_m", done: [stretch("concrete_m", 0, 300)], latest: [stretch("concrete_m", 0, 300)] },
    ],
  });
});

test("a road that was reported longer than planned is drawn as long; without phases there is nothing to draw", () => {
  const beyond = [{ id: "1", asOf: "2017-10-01", stretches: [stretch("roadbed_m", 0, 5000)] }];
  expect(stripOf(planned, beyond)?.metres).toBe(5000);
  expect(stripOf(planned, [])?.isReported).toBe(false);
  expect(stripOf([{ kind: "tank", planned: 3 }], beyond)).toBeNull();
});

test("chainages are written as on the stones, and marks do not stand in each other", () => {
  expect([0, 999.6, 4820].map(chainageText)).toEqual(["K0+000", "K1+000", "K4+820"]);
  expect(ticksOf(4820)).toEqual([0, 1000, 2000, 3000, 4000, 4820]);
  expect(ticksOf(4100)).toEqual([0, 1000, 2000, 3000, 4100]);
});
