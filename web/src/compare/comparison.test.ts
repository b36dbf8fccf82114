import { describe, expect, test } from "vitest";
import { comparisonOf, swapped, yearAfter } from "./comparison.ts";

describe("what is compared", () => {
  test("another day of the same area, a year on unless it is said", () => {
    expect(comparisonOf({ area: "431123" }, "2017-11-30")).toEqual({
      of: "days",
      left: { area: "431123", day: undefined },
      right: { area: "431123", day: "2018-11-30" },
    });
    expect(
      comparisonOf({ area: "431123", day: "2016-01-01", with: "2015-06-30" }, "2017-11-30").right,
    ).toEqual({
      area: "431123",
      day: "2015-06-30",
    });
  });

  test("another area on the same day, or each on its own", () => {
    expect(comparisonOf({ area: "431123", with: "520281" }, "2017-11-30")).toEqual({
      of: "areas",
      left: { area: "431123", day: undefined },
      right: { area: "520281", day: undefined },
    });
  });

  test("before the data day is known, nothing is guessed", () => {
    expect(comparisonOf({ area: "431123" }, undefined).right.day).toBeUndefined();
  });

  test("a year after a leap day is the last day of February", () => {
    expect(yearAfter("2016-02-29")).toBe("2017-02-28");
  });

  test("swapped twice it is as it was", () => {
    const days = comparisonOf({ area: "431123", day: "2016-01-01", with: "2015-06-30" }, "2017-11-30");
    const turned = comparisonOf(swapped(days, "2017-11-30"), "2017-11-30");
    expect(turned.left.day).toBe("2015-06-30");
    expect(turned.right.day).toBe("2016-01-01");
    const areas = comparisonOf({ area: "431123", with: "520281" }, "2017-11-30");
    expect(swapped(areas, "2017-11-30")).toEqual({ area: "520281", day: undefined, with: "431123" });
  });

  test("swapped, the area's data day is said", () => {
    const days = comparisonOf({ area: "431123", with: "2018-11-30" }, "2017-11-30");
    expect(swapped(days, "2017-11-30")).toEqual({ area: "431123", day: "2018-11-30", with: "2017-11-30" });
  });
});
