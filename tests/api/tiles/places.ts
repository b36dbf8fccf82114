import { expect, test } from "vitest";
import type { DecodedFeature } from "../decoded-tile.ts";
import { COUNTY } from "../tiles-world/shapes.ts";
import { type ServedTiles, TILE, type TileJson } from "./served-tiles.ts";
import { dayNumber, timelineLength } from "./timelines.ts";
import { VILLAGE } from "./told-village.ts";

/** What tiles say of divisions and villages, and how layers describe themselves. */
export function placesInTiles(tiles: ServedTiles): void {
  test("a layer describes itself: where, how close, and what its properties mean", async () => {
    const reply = await tiles.get("/tiles/areas.json", { host: "map.example:8080" });
    const description: TileJson = reply.json();
    expect(description).toMatchObject({ tilejson: "3.0.0", minzoom: 0, maxzoom: 12, scheme: "xyz" });
    expect(description.tiles).toEqual([
      `http://map.example:8080/tiles/areas/{z}/{x}/{y}.mvt?v=${description.dataVersion}`,
    ]);
    expect(description.vector_layers.map((layer) => layer.id)).toEqual(["areas", "area_labels"]);
    expect(description.vector_layers[0]?.fields.has_data).toContain("county with data");
    const [west = 0, south = 0, east = 0, north = 0] = description.bounds;
    expect([west, south, east, north].every(Number.isFinite)).toBe(true);
    expect(west).toBeLessThan(111.62);
    expect(east).toBeGreaterThan(112.29);
    expect(south).toBeLessThan(25.96);
    expect(north).toBeGreaterThan(27);
  });

  test("every property that a tile carries is documented", async () => {
    for (const id of ["areas", "villages", "hamlets", "roads", "assets", "projects", "relocation"]) {
      const { vector_layers } = await tiles.description(id);
      const tile = await tiles.tile(`${id}/11/1659/870.mvt`);
      expect(Object.keys(tile).length, id).toBeGreaterThan(0);
      for (const [name, { features }] of Object.entries(tile)) {
        const documented = Object.keys(vector_layers.find((layer) => layer.id === name)?.fields ?? {});
        const keys = features.flatMap((feature) => Object.keys(feature.properties));
        const carried = new Set(id === "relocation" ? keys.map(asDocumented) : keys);
        expect(documented).toEqual(expect.arrayContaining([...carried]));
      }
    }
  });

  test("low zooms carry divisions only: townships come at 8, counties without data at 5", async () => {
    const levelsAt = async (tile: string) => {
      const { areas } = await tiles.tile(`areas/${tile}`);
      return areas?.features.map((feature) => feature.properties.code);
    };
    expect(await levelsAt("0/0/0.mvt")).toEqual(["43", "4311"]);
    expect(await levelsAt("4/12/6.mvt")).toEqual(["43", "4311", COUNTY]);
    expect(await levelsAt("5/25/13.mvt")).toEqual(["43", "4311", COUNTY, "431124"]);
    expect(await levelsAt("8/207/108.mvt")).toContain(`${COUNTY}100`);
  });

  test("a village's answers lie in the tile with their days, on both bases", async () => {
    const village = await told("water_quantity");
    expect(village.id).toBe(Number(VILLAGE));
    expect(village.properties).toEqual({
      name: "夏家洞村",
      name_en: "Xiajiadong",
      kind: "VILLAGE",
      poor: 1,
      people: 412,
      households: 103,
      synthetic: 0,
      county: COUNTY,
      township: `${COUNTY}100`,
      // Unknown at first: what ended in 1980 is not told. Unmet from 2010, taken up by a project from 2014.
      ...{ s0: 0 },
      ...{ s1: 3, d1: dayNumber("2010-01-01"), p1: 120, v1: 22.5, o1: 3 },
      ...{ s2: 3, d2: dayNumber("2014-06-01"), p2: 120, v2: 22.5, o2: 1, k2: dayNumber("2018-03-01") },
      ...{ s3: 1, d3: dayNumber("2018-03-01"), v3: 41 },
      // The value within the same answer is not reported: two equal stretches are one.
      ...{ r0: 0, r1: 2, e1: dayNumber("2012-01-01"), q1: 30 },
    });
  });

  test("a village that nothing has been computed for is unknown, not absent", async () => {
    const village = await told("clinic_30min");
    expect(village.properties).toMatchObject({ s0: 0, r0: 0 });
    expect(Object.keys(village.properties).filter((key) => /^[spvokdreq]\d/.test(key))).toEqual(["r0", "s0"]);
  });

  test("the description of a coverage layer says how many stretches the longest timeline has", async () => {
    const { intervals, vector_layers } = await tiles.description("coverage-water_quantity");
    const tile = await tiles.tile("coverage-water_quantity/7/103/54.mvt");
    const longest = (letter: string) =>
      Math.max(...(tile.coverage?.features ?? []).map((feature) => timelineLength(feature, letter)));
    expect(intervals).toEqual({ computed: longest("s"), reported: longest("r") });
    expect(intervals?.computed).toBeGreaterThan(4);
    expect(vector_layers[0]?.id).toBe("coverage");
    expect((await tiles.description("villages")).intervals).toBeUndefined();
  });

  test("the most populous villages come first, those without a position not at all", async () => {
    const { villages } = await tiles.tile("villages/7/103/54.mvt");
    const people = (villages?.features ?? []).map((feature) => Number(feature.properties.people ?? -1));
    expect(people.length).toBeGreaterThan(140);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    expect(villages?.features.map((feature) => feature.properties.name)).not.toContain("村17");
  });

  async function told(indicator: string): Promise<DecodedFeature> {
    const { coverage } = await tiles.tile(`coverage-${indicator}/${TILE}`);
    const village = coverage?.features.find((feature) => feature.id === Number(VILLAGE));
    if (!village) throw new Error("The told village is not in its tile");
    return village;
  }
}

/** Properties of a timeline are documented once for all of their numbers. */
const asDocumented = (property: string): string => property.replace(/^([dm])[1-9]\d*$/, "$1{i}");
