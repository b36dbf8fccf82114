import { expect, test } from "vitest";
import { changedView, FIRST_VIEW, readSearch, readView, unchosen, writeSearch } from "./url-state.ts";

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

test("filters of projects go with the link, and another lens leaves the chosen project behind", () => {
  const projects = {
    ...FIRST_VIEW,
    area: "520281",
    lens: "projects",
    by: "stage",
    sector: "road,water",
    schedule: "late,stalled",
    programme: "组组通",
    q: "沙坡 & 田",
    phase: "no-gravel",
    funding: "short",
    before: "2018-03-01",
    project: "520281-ZZT-0160",
  } as const;
  expect(readView(readSearch(writeSearch(projects)))).toEqual({ view: projects, ignored: [] });
  const left = changedView(projects, { lens: "gaps" });
  expect([left.project, left.sector]).toEqual([undefined, "road,water"]);
  expect(readView({ sector: "gold", stage: "begun", phase: "mud", before: "2018-02-30" }).ignored).toEqual([
    "sector",
    "stage",
    "phase",
    "before",
  ]);
});

test("Escape goes back one step: from a village to what led there, from that to the area", () => {
  const view = { ...FIRST_VIEW, lens: "relocation", site: "S1", village: "140930100001" } as const;
  const once = changedView(view, unchosen(view));
  expect([once.village, once.site]).toEqual([undefined, "S1"]);
  expect(changedView(once, unchosen(once)).site).toBeUndefined();
});
