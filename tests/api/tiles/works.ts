import { expect, test } from "vitest";
import type { DecodedFeature } from "../decoded-tile.ts";
import { COUNTY } from "../tiles-world/shapes.ts";
import type { ServedTiles } from "./served-tiles.ts";
import { dayNumber, timelineLength } from "./timelines.ts";

/** What tiles say of works, projects and relocation. */
export function worksInTiles(tiles: ServedTiles): void {
  test("a work that a project builds opens on its forecast, or on no day", async () => {
    const { assets } = await tiles.tile("assets/11/1658/870.mvt");
    const { roads } = await tiles.tile("roads/11/1658/870.mvt");
    const works = [...(assets?.features ?? []), ...(roads?.features ?? [])].map((work) => work.properties);
    const days = new Set(works.filter((work) => work.project && work.forecast).map((work) => work.d0));
    expect([...days].sort()).toEqual([dayNumber("2018-09-15"), 99999]);
    expect(works.filter((work) => !work.project && work.forecast)).toEqual([]);
    expect(works.some((work) => !work.project && work.d0 === undefined)).toBe(true);
  });

  test("a project without a shape of its own stands where its works stand", async () => {
    const { projects } = await tiles.tile("projects/7/103/54.mvt");
    const project = projects?.features.find((feature) => feature.properties.code === "P3");
    expect(project?.type).toBe(2);
    expect(project?.paths.length).toBeGreaterThan(0);
  });

  test("works of two kinds are two features of one project", async () => {
    await tiles.database.query(
      `update project set geometry = st_setsrid(st_collect(st_makeline(st_makepoint(111.6, 25.9), st_makepoint(111.7, 25.95)),
        st_makepoint(111.65, 26)), 4326) where code = 'P3'`,
    );
    await tiles.written();
    const { projects } = await tiles.tile("projects/9/414/217.mvt");
    const kinds = projects?.features
      .filter(({ properties }) => properties.code === "P3")
      .map(({ type }) => type);
    expect(kinds?.toSorted()).toEqual([1, 2]);
    await tiles.database.query("update project set geometry = null where code = 'P3'");
    await tiles.written();
  });

  test("a project carries what its filters ask, and never rounds a phase up to done", async () => {
    await tiles.database.query(
      "insert into project_quantity (project_code, kind, county_code, planned) values ('P3', 'roadbed_m', $1, 100000), ('P3', 'gravel_m', $1, 100000), ('P3', 'concrete_m', $1, 0)",
      [COUNTY],
    );
    await tiles.database.query(
      "insert into project_done (project_code, kind, county_code, done, as_of) values ('P3', 'roadbed_m', $1, 99999, '2017-12-01'), ('P3', 'gravel_m', $1, 1, '2017-12-01')",
      [COUNTY],
    );
    await tiles.database.query("update project set budget = 1000000 where code = 'P3'");
    await tiles.written();
    const { projects } = await tiles.tile("projects/7/103/54.mvt");
    const project = projects?.features.find(({ properties }) => properties.code === "P3")?.properties;
    expect(project).toMatchObject({ budget: 1000000, unfunded: 1, roadbed: 0.9999, gravel: 0.0001 });
    expect(project).not.toHaveProperty("concrete");
  });

  test("arcs and origins carry the days of moving, each with all who had moved by then", async () => {
    await tiles.database.query(
      `insert into relocation_move (site_code, village_code, county_code, moved_on, households, persons)
      select site_code, village_code, county_code, moved_on + 30, 1, 4 from relocation_move`,
    );
    await tiles.written();
    const { steps } = await tiles.description("relocation");
    const { arcs, origins } = await tiles.tile("relocation/7/103/54.mvt");
    const moves = await tiles.database.query<{ arc: string; day: number; moved: number }>(
      `select site_code || village_code as arc, moved_on - date '1970-01-01' as day,
        sum(sum(persons)) over (partition by site_code, village_code order by moved_on)::int as moved
      from relocation_move group by site_code, village_code, moved_on order by moved_on`,
    );
    const told = (arcs?.features ?? []).map(({ properties }) => ({
      arc: `${properties.site}${properties.village}`,
      steps: Object.keys(properties)
        .filter((name) => /^d\d+$/.test(name))
        .map((name) => [properties[name], properties[`m${name.slice(1)}`]]),
    }));
    expect(told.some(({ steps }) => steps.length > 1)).toBe(true);
    for (const { arc, steps } of told)
      expect(steps.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(
        moves.filter((move) => move.arc === arc).map(({ day, moved }) => [day, moved]),
      );
    const longest = (features: readonly DecodedFeature[] = []) =>
      Math.max(...features.map((feature) => timelineLength(feature, "d")));
    expect(longest(origins?.features)).toBe(steps);
    expect(longest(arcs?.features)).toBeLessThanOrEqual(steps ?? 0);
  });
}
