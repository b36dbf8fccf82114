import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import {
  at,
  beside,
  busStop,
  clinic,
  concrete,
  metresEast,
  metresNorth,
  serving,
  tinyWorld,
  waterScheme,
} from "./builders.ts";
import { insertWorld } from "./insert-world.ts";

const road = [metresNorth(-700), metresNorth(900)] as const;

const world = tinyWorld({
  village: { seat: metresEast(200) },
  hamlets: [
    { at: metresEast(200.01), households: 30, people: 120 },
    { at: metresNorth(-20_700) },
    { at: at(-640, 480) },
    { at: beside(road, 199.99) },
    { at: null, households: null },
  ],
  roads: [concrete(road)],
  gateways: [metresNorth(900)],
  assets: [
    clinic({ at: at(2000, 480), staffing: [{ since: "2020-01-01", until: null }] }),
    waterScheme({ capacity: 4200.5, serves: serving([1, "1a"]) }),
    busStop({ at: metresNorth(2000) }),
  ],
  buses: [{ stops: ["bus_stop3"], villages: [1] }],
  projects: [{ code: "P1", progress: [["2019-06-01", 0.25]] }],
  observations: [{ indicator: "bus", asOf: "2019-06-01", isMet: true }],
});

describeOnEachDatabase("a tiny world", (open) => {
  const database = open();
  beforeAll(() => insertWorld(database, world));

  test("lies as many metres away as it says, along either axis", async () => {
    const rows = await database.query<{
      hamlet: string;
      thing: string;
      metres: number;
    }>(`/* distances of a tiny world */
      select substr(hamlet.id, 8) as hamlet, thing.name as thing,
        round(st_distance(hamlet.position::geography, thing.position::geography)::numeric, 2) as metres
      from hamlet, (select 'road' as name, geometry as position from road_edge
        union all select 'clinic', position from asset where kind = 'clinic') thing
      where hamlet.position is not null and (thing.name = 'road' or hamlet.id like '%-1c') order by 1, 2`);
    expect(rows.map(({ hamlet, thing, metres }) => `${hamlet} ${thing} ${metres.toFixed(2)}`)).toEqual([
      "1a road 200.01",
      "1b road 20000.00",
      "1c clinic 2640.00",
      "1c road 640.00",
      "1d road 199.99",
    ]);
  });

  test("is stored whole, under codes of its own county", async () => {
    const [counted] = await database.query(`/* rows of a tiny world */
      select (select code from village) as village, (select count(*) from hamlet_census) as censuses,
        (select count(*) from road_node) as nodes, (select count(*) from progress_quantity) as amounts,
        (select capacity from asset where kind = 'water_scheme') as capacity,
        (select asset_id from bus_service_stop) as stop, (select is_met from observation) as "isMet"`);
    expect(counted).toEqual({
      village: `${world.county}001001`,
      censuses: 4,
      nodes: 2,
      amounts: 1,
      capacity: 4200.5,
      stop: `${world.county}-bus_stop3`,
      isMet: true,
    });
  });

  test("cannot be changed by mistake", () => {
    expect(() => Object.assign(world.villages[0] as object, { seat: null })).toThrow(TypeError);
  });
});
