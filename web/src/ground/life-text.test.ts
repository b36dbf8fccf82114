import { expect, test } from "vitest";
import { phaseOn } from "./life-text.ts";

test("something serves from its first day on and no longer on its last", () => {
  const life = { openedOn: "2017-01-01", closedOn: "2018-01-01" };
  expect(phaseOn("2016-12-31", life)).toBe("coming");
  expect(phaseOn("2017-01-01", life)).toBe("serving");
  expect(phaseOn("2017-12-31", life)).toBe("serving");
  expect(phaseOn("2018-01-01", life)).toBe("closed");
});

test("what nobody opened has always served, but for what a project is still to bring", () => {
  expect(phaseOn("2017-01-01", {})).toBe("serving");
  expect(phaseOn("2017-01-01", { project: { name: "P" } })).toBe("coming");
  expect(phaseOn("2017-01-01", { project: { name: "P" }, forecastOpening: "2016-06-01" })).toBe("serving");
});
