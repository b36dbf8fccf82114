import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import {
  at,
  census,
  clinic,
  concrete,
  metresNorth,
  servicePlatform,
  serving,
  waterScheme,
} from "../builders.ts";
import { ask, villageSays } from "./asking.ts";

const home = at(0, 0);
const [gate, west, north] = [at(-3_000, 0), at(-1_500, 0), at(0, 3_000)];
const later = "2021-03-01";
const done = (code: string, finishedOn = later) => ({ code, finishedOn, stage: "COMPLETED" as const });
const stopped = (code: string) => ({ code, stage: "SUSPENDED" as const });
const platform = (project: string, more = {}) =>
  servicePlatform({ capacity: 600, serves: serving(1), project, ...more });

describeOnEachDatabase("What becomes of a gap", (open) => {
  const database = open();

  test("it closes on the day its project opens; a recorded opening beats the forecast", async () => {
    const byProject = await ask(database, { projects: [done("P1")], assets: [platform("P1")] });
    const recorded = await ask(database, {
      projects: [done("P1")],
      assets: [platform("P1", { openedOn: "2020-06-01" })],
    });
    expect((await byProject.on("2020-01-01")).gaps["1 service_platform"]).toEqual({
      status: "UNMET",
      shortfall: 500,
      householdsWithout: 50,
      peopleWithout: 200,
      outlook: "CLOSING",
      closesOn: later,
      closingProject: "P1",
      stalledProject: null,
    });
    expect((await recorded.on("2020-01-01")).gaps["1 service_platform"]).toMatchObject({
      closesOn: "2020-06-01",
    });
    expect(await villageSays(byProject, "service_platform", later)).toBe("MET 600");
    expect((await byProject.on(later)).gaps).not.toHaveProperty("1 service_platform");
  });

  test("of two roads in a row both are indispensable, and the lower code is named", async () => {
    const asked = await ask(database, {
      projects: [done("P2"), done("P1"), done("P0")],
      roads: [
        concrete([gate, west], { project: "P2" }),
        concrete([west, home], { project: "P1" }),
        concrete([gate, at(-3_000, 900)], { project: "P0" }),
      ],
      gateways: [gate],
    });
    expect((await asked.on("2020-01-01")).gaps["1 road_hardened"]).toMatchObject({
      closesOn: later,
      closingProject: "P1",
    });
  });

  test("an indispensable project comes before one of two that would each do", async () => {
    const asked = await ask(database, {
      projects: [done("P1"), done("P2"), done("P3")],
      roads: [
        concrete([gate, west], { project: "P1" }),
        concrete([gate, west], { project: "P2" }),
        concrete([west, home], { project: "P3" }),
      ],
      gateways: [gate],
    });
    expect((await asked.on("2020-01-01")).gaps["1 road_hardened"]?.closingProject).toBe("P3");
  });

  test("where none is indispensable, one that suffices alone: the lowest code", async () => {
    const asked = await ask(database, {
      projects: [done("P1"), done("P2"), done("P3")],
      roads: [
        concrete([north, at(0, 2_900)], { project: "P1" }),
        concrete([gate, home], { project: "P2" }),
        concrete([north, home], { project: "P3" }),
      ],
      gateways: [gate, north],
      assets: [platform("P3"), platform("P2"), clinic({ at: home, project: "P1" })],
    });
    const { gaps } = await asked.on("2020-01-01");
    expect(gaps["1 road_hardened"]?.closingProject).toBe("P2");
    expect(gaps["1 service_platform"]?.closingProject).toBe("P2");
    expect(gaps["1 clinic_30min"]?.closingProject).toBe("P1");
  });

  test("an opening of an earlier day is not what closes it", async () => {
    const asked = await ask(database, {
      projects: [done("P1", "2020-08-01"), done("P2")],
      roads: [concrete([west, home], { project: "P1" }), concrete([gate, west], { project: "P2" })],
      gateways: [gate],
    });
    expect((await asked.on("2020-01-01")).gaps["1 road_hardened"]?.closingProject).toBe("P2");
  });

  test("a move and a doctor close gaps without a project", async () => {
    const asked = await ask(database, {
      hamlets: [{ census: [census(10, 40), census(5, 20, later)] }],
      assets: [
        waterScheme({ capacity: 700, serves: serving(1) }),
        clinic({ at: home, staffing: [{ since: later, until: null }] }),
      ],
    });
    const { gaps } = await asked.on("2020-01-01");
    const closing = { outlook: "CLOSING", closesOn: later, closingProject: null };
    expect(gaps["1 water_quantity"]).toMatchObject(closing);
    expect(gaps["1 clinic_30min"]).toMatchObject(closing);
  });

  test.each([
    ["SUSPENDED", "STALLED", "P1"],
    ["APPROVED", "STALLED", "P1"],
    ["TENDERED", "STALLED", "P1"],
    ["UNDER_CONSTRUCTION", "STALLED", "P1"],
    ["PROPOSED", "ORPHAN", null],
    ["CANCELLED", "ORPHAN", null],
  ] as const)("a project that is %s and has no forecast", async (stage, outlook, stalledProject) => {
    const asked = await ask(database, { projects: [{ code: "P1", stage }], assets: [platform("P1")] });
    expect((await asked.on("2020-01-01")).gaps["1 service_platform"]).toMatchObject({
      outlook,
      stalledProject,
      closesOn: null,
      closingProject: null,
    });
  });

  test("the asset of an unfinished project does not serve", async () => {
    const asked = await ask(database, {
      projects: [{ code: "P1", stage: "UNDER_CONSTRUCTION", plannedFinish: "2020-09-01" }],
      assets: [platform("P1")],
    });
    expect(await villageSays(asked, "service_platform", "2020-08-31")).toBe("UNMET 0");
    expect(await villageSays(asked, "service_platform", "2020-09-01")).toBe("MET 600");
  });

  test("stalled roads: both in a row are needed, on top of what is forecast", async () => {
    const asked = await ask(database, {
      projects: [stopped("P3"), stopped("P2"), done("P1", "2022-01-01")],
      roads: [
        concrete([gate, west], { project: "P3" }),
        concrete([west, home], { project: "P2" }),
        concrete([gate, home], { project: "P3" }),
        concrete([north, home], { project: "P2", closedOn: "2020-05-01" }),
      ],
      gateways: [gate],
      assets: [clinic({ at: metresNorth(2_500), project: "P3" })],
    });
    const [early, late] = [await asked.on("2020-01-01"), await asked.on("2020-05-01")];
    expect(early.gaps["1 road_hardened"]).toMatchObject({ outlook: "STALLED", stalledProject: "P3" });
    expect(early.gaps["1 clinic_30min"]).toMatchObject({ outlook: "STALLED", stalledProject: "P2" });
    expect(late.gaps["1 clinic_30min"]).toMatchObject({ outlook: "ORPHAN", stalledProject: null });
  });

  test("it is stalled only as long as stalled works would still do", async () => {
    const asked = await ask(database, {
      projects: [stopped("P1")],
      assets: [platform("P1", { closedOn: "2020-06-01" })],
    });
    expect((await asked.on("2020-05-31")).gaps["1 service_platform"]?.outlook).toBe("STALLED");
    expect((await asked.on("2020-06-01")).gaps["1 service_platform"]?.outlook).toBe("ORPHAN");
  });

  test("a gap of the past closes too, and one that opens again is an orphan", async () => {
    const asked = await ask(database, {
      assets: [
        servicePlatform({
          capacity: 600,
          serves: serving(1),
          openedOn: "2015-01-01",
          closedOn: "2019-01-01",
        }),
      ],
    });
    expect((await asked.on("2014-01-01")).gaps["1 service_platform"]).toMatchObject({
      closesOn: "2015-01-01",
    });
    expect((await asked.on("2019-01-01")).gaps["1 service_platform"]).toMatchObject({ outlook: "ORPHAN" });
  });
});
