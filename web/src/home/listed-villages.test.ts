import { expect, test } from "vitest";
import { villagesShown } from "./listed-villages.ts";

const view = { basis: "computed", lens: "coverage", indicator: "bus" } as const;
const asked = { indicator: "bus", basis: "COMPUTED", asOf: null };

test("without a filter every village is listed; of gaps those with one", () => {
  expect(villagesShown(view)).toBeUndefined();
  expect(villagesShown({ ...view, basis: "difference", lens: "gaps" })).toBeUndefined();
  expect(villagesShown({ ...view, lens: "gaps" })).toEqual({ ...asked, status: ["PARTIAL", "UNMET"] });
});

test("the legend's classes filter the list: statuses, or what the two bases say together", () => {
  expect(villagesShown({ ...view, show: "met,unknown", basis: "reported", day: "2016-01-01" })).toEqual({
    indicator: "bus",
    basis: "REPORTED",
    asOf: "2016-01-01",
    status: ["MET", "UNKNOWN"],
  });
  expect(villagesShown({ ...view, basis: "difference", show: "claimed,agreed" })).toEqual({
    ...asked,
    agreement: ["CLAIMED_NOT_EVIDENCED", "BOTH_MET", "BOTH_UNMET"],
  });
});
