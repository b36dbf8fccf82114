import { beforeAll, expect, test } from "vitest";
import { dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { indicators } from "../worlds/naive/outcome.ts";
import { A, fillTwoCounties } from "./two-counties.ts";

describeOnEachDatabase("relocation, facts, changes and layers", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("relocation counts who had moved by the data day", async () => {
    const { relocationSites, none, relocationSite } =
      await data(`{ relocationSites(filter: { within: "520281101", search: "mxjy" }) { totalCount nodes {
        code name kind mode plannedPersons plannedRegisteredPersons movedHouseholds movedPersons areaPerPersonM2 floorAreaM2 mainStructureProgress startDeadline
        areaStandard { threshold comparison citation } township { code } project { code } facilities { kind doneOn }
        origins { village { name } households persons movedHouseholds movedPersons demolishedOn reclaimedM2 moves { movedOn households persons } } } }
      none: relocationSites(filter: { within: "520281102" }) { totalCount } relocationSite(code: "S9") { code } }`);
    expect(relocationSites).toEqual({
      totalCount: 1,
      nodes: [
        {
          code: "S1",
          name: "梦想家园",
          kind: "CONCENTRATED",
          mode: "GOVERNMENT_BUILT",
          plannedPersons: 200,
          plannedRegisteredPersons: 80,
          movedHouseholds: 5,
          movedPersons: 21,
          areaPerPersonM2: 25,
          floorAreaM2: 5000,
          mainStructureProgress: 0.7,
          startDeadline: "2017-03-31",
          areaStandard: { threshold: 25, comparison: "<=", citation: '全国"十三五"易地扶贫搬迁规划 (2016)' },
          township: { code: "520281101" },
          project: null,
          facilities: [
            { kind: "卫生室", doneOn: "2017-09-01" },
            { kind: "学校", doneOn: null },
          ],
          origins: [
            {
              village: { name: "夏家洞村" },
              households: 20,
              persons: 80,
              movedHouseholds: 5,
              movedPersons: 21,
              demolishedOn: null,
              reclaimedM2: null,
              moves: [
                { movedOn: "2017-10-01", households: 5, persons: 21 },
                { movedOn: "2018-10-01", households: 15, persons: 59 },
              ],
            },
          ],
        },
      ],
    });
    expect(none.totalCount).toBe(0);
    expect(relocationSite).toBeNull();
  });

  test("facts are quoted with their document, observations say what they mean", async () => {
    expect(
      await data(
        '{ facts(county: "520222", sector: "roads") { id county { name } indicator value unit kind qualifier scope asOf quote document } }',
      ),
    ).toEqual({
      facts: [
        {
          id: "PZ-001",
          county: { name: "盘州市" },
          indicator: "hamlet_roads",
          value: "991",
          unit: "roads",
          kind: "ACTUAL",
          qualifier: "exact",
          scope: "county",
          asOf: "2017-12",
          quote: "共计991条路",
          document: "盘州市基础设施报告",
        },
      ],
    });
    const { village } = await data(
      `{ village(code: "${A}") { observations { indicator { id } asOf kind value unit source quote } water: observations(indicator: "water_quantity") { value } } }`,
    );
    expect(village.observations).toEqual([
      {
        indicator: { id: "water_quantity" },
        asOf: "2017-06-30",
        kind: "CLAIM",
        value: "MET",
        unit: null,
        source: "盘州市基础设施报告",
        quote: "全覆盖",
      },
      {
        indicator: { id: "power_capacity" },
        asOf: "2016-12-31",
        kind: "ACTUAL",
        value: "2.5",
        unit: "kVA/户",
        source: "NONE",
        quote: null,
      },
    ]);
    expect(village.water).toEqual([{ value: "MET" }]);
  });

  test("changes come in order after a cursor, deletions included", async () => {
    const question =
      'query ($after: String) { changes(after: $after, within: "520281") { edges { cursor node { kind code op version at } } pageInfo { endCursor } } }';
    const { changes } = await data(question);
    expect(changes.edges.length).toBeGreaterThan(10);
    await database.query(
      "update project set deleted_at = '2017-12-01T00:00:00Z', deleted_reason = 'test', version = version + 1 where code = 'N1'",
    );
    const { changes: later } = await data(question, { after: changes.pageInfo.endCursor });
    expect(later.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { kind: "Project", code: "N1", op: "DELETED", version: 2, at: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
    expect((await data('{ project(code: "N1") { code } }')).project).toBeNull();
    const { changes: none } = await data(question, { after: later.pageInfo.endCursor });
    expect(none.edges).toEqual([]);
  });

  test("every layer has its TileJSON", async () => {
    const { layers } = await data("{ layers { id title kind tileJson minZoom maxZoom } }");
    expect(layers.map(({ id }: { id: string }) => id)).toEqual([
      "areas",
      "villages",
      "hamlets",
      "roads",
      "assets",
      "projects",
      "relocation",
      ...indicators.map((id) => `coverage-${id}`),
    ]);
    expect(layers[0]).toMatchObject({ tileJson: "/tiles/areas.json", kind: "polygon" });
  });
});
