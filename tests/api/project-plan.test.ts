import { ANONYMOUS } from "@cuntong/server/identity/caller";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, engineerOf, within } from "../support/served.ts";
import { ChangedProjects, PROJECT } from "./changing-project.ts";
import { ONE } from "./two-small-counties.ts";

describeOnEachDatabase("what a project builds, for whom, where", (open) => {
  const projects = new ChangedProjects(open());
  beforeAll(async () => {
    await projects.begin();
    await projects.database.query(
      `update area set boundary_kind = 'SYNTHETIC',
         boundary = st_multi(st_setsrid(st_makeenvelope(104.4, 25.6, 104.6, 25.8), 4326)) where code = $1`,
      [ONE],
    );
  });

  test("villages and hamlets served are told anew", async () => {
    const village = `${ONE}001201`;
    const set = (parts: object) =>
      projects.changed("setServed", { ...parts }, "villages { code } hamlets { id }");
    expect(await set({ villages: [village, village], hamlets: [`${ONE}-1`, `${ONE}-2`] })).toEqual({
      villages: [{ code: village }],
      hamlets: [{ id: `${ONE}-1` }, { id: `${ONE}-2` }],
    });
    expect(await projects.refused("setServed", { villages: [], hamlets: [`${ONE}-1`] })).toEqual([
      `hamlets.0: The hamlet lies in village ${village}, which is not among villages`,
    ]);
    expect(await set({ villages: [village] })).toEqual({ villages: [{ code: village }], hamlets: [] });
  });

  test("planned amounts of an approved project change by a design change, which is kept", async () => {
    const quantities = [
      { kind: "roadbed_m", planned: 2000, existingBefore: 100 },
      { kind: "gravel_m", planned: 1000 },
      { kind: "concrete_m", planned: 1000 },
      { kind: "bus_stop", planned: 2 },
    ];
    expect(await projects.refused("setQuantities", { quantities })).toEqual([
      "designChange: Planned amounts of an approved project change by a design change, with its reason",
    ]);
    const designChange = { changedOn: "2017-11-01", reason: "改线", documentNo: "盘交〔2017〕1号" };
    expect(
      await projects.refused("setQuantities", { quantities, designChange: { ...designChange, reason: "" } }),
    ).toEqual(["designChange.reason: Must not be empty"]);
    const project = await projects.changed(
      "setQuantities",
      { quantities, designChange },
      `physicalProgress quantities { kind planned existingBefore }
       designChanges { changedOn reason documentNo changedBy quantities { kind plannedBefore plannedAfter } }`,
    );
    expect(project.quantities).toContainEqual({ kind: "roadbed_m", planned: 2000, existingBefore: 100 });
    expect(project.designChanges).toEqual([
      {
        ...designChange,
        changedBy: "李工",
        quantities: [
          { kind: "bus_stop", plannedBefore: null, plannedAfter: 2 },
          { kind: "roadbed_m", plannedBefore: 1000, plannedAfter: 2000 },
        ],
      },
    ]);
    expect(project.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 5 * 0.1 + 0) / 11, 9);
  });

  test("what was reported stays planned; weights and what stood before need no design change", async () => {
    const designChange = { changedOn: "2017-11-01", reason: "改线" };
    const some = [
      { kind: "roadbed_m", planned: 2000 },
      { kind: "gravel_m", planned: 1000 },
    ];
    expect(await projects.refused("setQuantities", { quantities: some, designChange })).toEqual([
      "quantities: Progress of concrete_m was reported: keep it, planned as 0 if nothing is to be built",
    ]);
    const weighted = [...some, { kind: "concrete_m", planned: 1000, weight: 95 }];
    const all = await projects.changed(
      "setQuantities",
      { quantities: [...weighted, { kind: "bus_stop", planned: 2 }] },
      "physicalProgress designChanges { id }",
    );
    expect(all.designChanges).toHaveLength(1);
    expect(all.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 95 * 0.1) / 101, 9);
    const quantities = [...some, { kind: "concrete_m", planned: 1000 }];
    const fewer = await projects.changed(
      "setQuantities",
      { quantities, designChange },
      "physicalProgress quantities { kind } designChanges { quantities { kind plannedAfter } }",
    );
    // The weight that was left out is still 95.
    expect(fewer.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 95 * 0.1) / 100, 9);
    expect(fewer.quantities.map(({ kind }: { kind: string }) => kind)).not.toContain("bus_stop");
    expect(fewer.designChanges[0].quantities).toEqual([{ kind: "bus_stop", plannedAfter: null }]);
  });

  const shaped = (geometry: unknown) => ({ geometry, positionKind: "SURVEYED" });
  const line = (...coordinates: readonly (readonly number[])[]) => ({ type: "LineString", coordinates });

  test("a shape is kept to seven decimals, and can be taken away", async () => {
    const set = (geometry: unknown) =>
      projects.changed("setGeometry", shaped(geometry), "geometry positionKind");
    expect(await set(line([104.51234567, 25.7], [104.52, 25.70000004]))).toEqual({
      geometry: line([104.5123457, 25.7], [104.52, 25.7]),
      positionKind: "SURVEYED",
    });
    expect((await set(null)).geometry).toBeNull();
  });

  test("a shape may reach 5 km beyond the county, and no farther", async () => {
    // A degree of latitude is 110.78 km here: 5 km north of 25.8 is 25.84513.
    const north = (latitude: number) => shaped(line([104.5, 25.7], [104.5, latitude]));
    expect(await projects.change("setGeometry", north(25.845))).toMatchObject({
      __typename: "ProjectChanged",
    });
    const outside = ["geometry: It leaves the county by more than 5 km"];
    expect(await projects.refused("setGeometry", north(25.8453))).toEqual(outside);
    const bothEndsInside = line([104.36, 25.83], [104.4, 25.7], [105.5, 25.7], [104.6, 25.7]);
    expect(await projects.refused("setGeometry", shaped(bothEndsInside))).toEqual(outside);
  });

  test("a shape that crosses itself is refused with the place", async () => {
    const bowtie = {
      type: "Polygon",
      coordinates: [
        [
          [104.5, 25.7],
          [104.52, 25.72],
          [104.52, 25.7],
          [104.5, 25.72],
          [104.5, 25.7],
        ],
      ],
    };
    const [problem] = await projects.refused("setGeometry", shaped(bowtie));
    expect(problem).toMatch(/^geometry: The shape is not valid: Self-intersection\[104\.51 25\.71\]/);
    expect(await projects.refused("setGeometry", shaped({ type: "Circle" }))).toEqual([
      expect.stringMatching(/^geometry: Expected GeoJSON of type Point or /),
    ]);
    const open = { type: "Polygon", coordinates: [bowtie.coordinates[0]?.slice(0, 4)] };
    expect(await projects.refused("setGeometry", shaped(open))).toEqual([
      "geometry: A ring has at least four positions, the last one equal to the first",
    ]);
  });

  test("history tells who changed what, when and why, to people and to nobody else", async () => {
    await projects.changed("editProject", { supervisor: "某监理" }, "code");
    const question = `{ project(code: "${PROJECT}") { history(first: 2) { by operation reason at changes { field before after } }
      designChanges { changedBy } } }`;
    const asked = async (context: ReturnType<typeof contextOf>) =>
      (await ask(projects.database, question, {}, context)).data.project;
    const seen = await asked(contextOf(projects.store, engineerOf(ONE)));
    expect(seen.history[0]).toEqual({
      by: "李工",
      operation: "editProject",
      reason: null,
      at: expect.stringMatching(/^20\d\d-/),
      changes: [{ field: "supervisor", before: null, after: '"某监理"' }],
    });
    expect(seen.designChanges[0].changedBy).toBe("李工");
    const nobody = await asked(
      contextOf(projects.store, ANONYMOUS, { isPublic: true, database: within(projects.store, "*") }),
    );
    expect(nobody.history).toEqual([]);
    expect(nobody.designChanges[0].changedBy).toBeNull();
  });
});
