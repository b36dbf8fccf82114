import { expect, test } from "vitest";
import { changedView, FIRST_VIEW, readSearch, readView, writeSearch } from "./url-state.ts";

const full = {
  area: "520281",
  lens: "gaps",
  indicator: "network_4g",
  basis: "reported",
  day: "2017-06-30",
  village: "520281106203",
  camera: "104.6012,25.7010,10.50",
  lang: "en",
  show: "orphan,closing-2018",
} as const;

test("a copied link gives the same screen", () => {
  expect(readView(readSearch(writeSearch(full)))).toEqual({ view: full, ignored: [] });
});

test("the link is readable and says only what differs from the first view", () => {
  expect(writeSearch({ ...FIRST_VIEW, area: "520281", camera: "104.6,25.7,9" })).toBe(
    "?area=520281&camera=104.6,25.7,9",
  );
  expect(writeSearch({ ...FIRST_VIEW })).toBe("");
});

test("what cannot be read is named and falls back to the first view", () => {
  const { view, ignored } = readView({
    lens: "money",
    day: "2017-02-30",
    camera: "far,away,1",
    lang: "fr",
    show: "<b>",
    area: "520281",
  });
  expect(ignored).toEqual(["lens", "day", "camera", "lang", "show"]);
  expect(view).toEqual({ ...FIRST_VIEW, area: "520281" });
});

test("parameters of somebody else are left alone", () => {
  expect(readView({ utm_source: "mail" })).toEqual({ view: FIRST_VIEW, ignored: [] });
});

test("another area leaves the village, the camera and the day behind, but keeps the question", () => {
  expect(changedView(full, { area: "140930" })).toEqual({
    ...full,
    area: "140930",
    village: undefined,
    camera: undefined,
    day: undefined,
    show: undefined,
  });
});

test("choosing the same area again changes nothing but what is asked", () => {
  expect(changedView(full, { area: "520281", village: "520281106204" })).toEqual({
    ...full,
    village: "520281106204",
  });
});

test("another lens has another legend", () => {
  expect(changedView(full, { lens: "coverage" }).show).toBeUndefined();
  expect(changedView(full, { lens: "gaps" }).show).toBe("orphan,closing-2018");
});
