import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, C, fillTwoCounties, H } from "./two-counties.ts";

type Corner = readonly [number, number];

const polygon = (...corners: readonly Corner[]) => ({
  type: "Polygon",
  coordinates: [[...corners, corners[0]]],
});

/** Around one place, so many degrees to each side. */
const around = (lon: number, lat: number, reach: number) =>
  polygon(
    [lon - reach, lat - reach],
    [lon + reach, lat - reach],
    [lon + reach, lat + reach],
    [lon - reach, lat + reach],
  );

const INSIDE = "query ($inside: GeoJSON!) { villages(filter: { inside: $inside })";

describeOnEachDatabase("villages inside a drawn shape", (open) => {
  const database = open();
  beforeAll(async () => {
    await fillTwoCounties(database);
    await database.query(`update village set seat = case code
      when '${A}' then st_setsrid(st_makepoint(104.5, 25.5), 4326)
      when '${B}' then st_setsrid(st_makepoint(104.6, 25.6), 4326)
      when '${H}' then st_setsrid(st_makepoint(104.7, 25.5), 4326) end`);
  });
  const codes = async (inside: unknown): Promise<readonly string[]> =>
    (await dataOf(database, `${INSIDE} { nodes { code } } }`, { inside })).villages.nodes.map(
      ({ code }: { code: string }) => code,
    );
  const refusal = async (inside: unknown) =>
    (await ask(database, `${INSIDE} { totalCount } }`, { inside })).errors[0];

  test("a seat inside counts, one outside or unknown does not", async () => {
    expect(await codes(around(104.5, 25.5, 0.01))).toEqual([A]);
    expect(await codes(around(104.6, 25.55, 0.2))).toEqual([A, B, H].toSorted());
    expect(await codes(around(100, 30, 0.01))).toEqual([]);
    expect(await codes(around(104.6, 25.55, 0.2))).not.toContain(C);
  });

  test("the border counts", async () => {
    expect(await codes(polygon([104.5, 25.5], [104.55, 25.4], [104.55, 25.5]))).toEqual([A]);
  });

  test("a corner that cuts a seat off leaves it out, though its box holds it", async () => {
    expect(await codes(polygon([104.4, 25.4], [104.8, 25.4], [104.8, 25.7]))).toEqual([H]);
  });

  test("a hole leaves out what lies in it", async () => {
    const outer = around(104.5, 25.5, 0.05);
    const hole = around(104.5, 25.5, 0.01);
    expect(
      await codes({ type: "Polygon", coordinates: [...outer.coordinates, ...hole.coordinates] }),
    ).toEqual([]);
  });

  test("edges are straight on the map", async () => {
    // On the globe the shortest way between these corners bulges some 50 km to the north; on the map it does not.
    const wide = polygon([90, 25.6], [90, 25], [119, 25], [119, 25.6]);
    expect(await codes(wide)).toEqual([A, B, H].toSorted());
    expect(await codes(polygon([90, 25.599], [90, 25], [119, 25], [119, 25.599]))).toEqual([A, H].toSorted());
  });

  test("sums people and households, and says who is not counted", async () => {
    const fields = "totalCount population households uncounted";
    const answer = await dataOf(database, `${INSIDE} { ${fields} nodes { population households } } }`, {
      inside: around(104.6, 25.55, 0.2),
    });
    const { nodes, ...totals } = answer.villages;
    const sum = (key: string) =>
      nodes.reduce((total: number, node: Record<string, number>) => total + (node[key] ?? 0), 0);
    expect(nodes).toHaveLength(3);
    expect(totals).toEqual({
      totalCount: 3,
      population: sum("population"),
      households: sum("households"),
      uncounted: nodes.filter((node: { population: null | number }) => node.population === null).length,
    });
    expect(totals.population).toBeGreaterThan(0);
    const empty = await dataOf(database, `${INSIDE} { ${fields} } }`, { inside: around(100, 30, 0.01) });
    expect(empty.villages).toEqual({ totalCount: 0, population: 0, households: 0, uncounted: 0 });
  });

  test("goes together with other conditions, and gaps ask the same way", async () => {
    const { villages, gaps } = await dataOf(
      database,
      `query ($inside: GeoJSON!) {
        villages(filter: { inside: $inside, coverage: { indicator: "water_quantity", status: [UNMET], asOf: "2017-12-01" } }) { nodes { code } }
        gaps(filter: { inside: $inside, indicators: ["water_quantity"], asOf: "2017-12-01" }) { totalCount peopleWithout nodes { village { code } } }
      }`,
      { inside: around(104.6, 25.6, 0.01) },
    );
    expect(villages.nodes).toEqual([{ code: B }]);
    expect(gaps).toEqual({ totalCount: 1, peopleWithout: 200, nodes: [{ village: { code: B } }] });
  });

  test("one statement asks for it all", async () => {
    const { statements } = await ask(database, `${INSIDE} { totalCount population nodes { code } } }`, {
      inside: around(104.6, 25.6, 0.01),
    });
    expect(statements).toHaveLength(1);
  });

  test.each([
    ["a point", { type: "Point", coordinates: [104, 25] }],
    ["a text", "104,25"],
    ["no geometry at all", {}],
    [
      "a ring that stays open",
      {
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 2],
          ],
        ],
      },
    ],
    ["too few corners", polygon([1, 1], [2, 1])],
    ["a place off the map", polygon([104, 25], [181, 25], [104, 26])],
    ["a pole", polygon([104, 25], [105, 90], [104, 26])],
    ["words for numbers", polygon([104, 25], ["105" as unknown as number, 25], [104, 26])],
    ["too large a number", polygon([104, 25], [1e308, 25], [104, 26])],
  ])("%s is refused by name", async (_, inside) => {
    expect(await refusal(inside)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "inside",
      message: expect.stringMatching(/^inside must be a GeoJSON Polygon/),
    });
  });

  test("edges that cross are refused, with the place", async () => {
    expect(await refusal(polygon([104, 25], [105, 26], [105, 25], [104, 26]))).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "inside",
      message: expect.stringMatching(/^inside must be a polygon whose edges do not cross: self-intersection/),
    });
  });

  test("more corners than a hand can draw are refused before the database sees them", async () => {
    const many = Array.from({ length: 1000 }, (_, place): Corner => {
      const angle = (place / 1000) * 2 * Math.PI;
      return [104.6 + 0.1 * Math.cos(angle), 25.5 + 0.1 * Math.sin(angle)];
    });
    const answer = await ask(database, `${INSIDE} { totalCount } }`, { inside: polygon(...many) });
    expect(answer.errors[0]).toMatchObject({ code: "BAD_USER_INPUT", field: "inside" });
    expect(answer.statements).toEqual([]);
    expect(await codes(polygon(...many.slice(0, 999)))).not.toEqual([]);
  });
});

describeOnEachDatabase("villages whose answer changed", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const changed = async (asOf: string | null, differsFrom: string): Promise<readonly string[]> =>
    (
      await dataOf(
        database,
        `query ($asOf: Date, $differsFrom: Date!) {
          villages(filter: { coverage: { indicator: "water_quantity", asOf: $asOf, differsFrom: $differsFrom } }) { nodes { code } }
        }`,
        { asOf, differsFrom },
      )
    ).villages.nodes.map(({ code }: { code: string }) => code);

  test("lists those with another answer on the other day, either way round", async () => {
    expect(await changed("2017-12-01", "2018-06-01")).toEqual([A]);
    expect(await changed("2018-06-01", "2017-12-01")).toEqual([A]);
    expect(await changed("2017-12-01", "2018-05-31")).toEqual([]);
    expect(await changed("2015-01-01", "2020-01-01")).toEqual([A, H].toSorted());
  });

  test("without a day the county's data day is one of the two", async () => {
    expect(await changed(null, "2018-06-01")).toEqual([A]);
  });
});
