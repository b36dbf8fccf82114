import { addCounty, addGazetteer } from "./area-rows.ts";
import { addCensusRows } from "./census.ts";
import { COUNTIES, type CountySpec, PANZHOU } from "./counties.ts";
import { paveGroupRoads } from "./group-paving.ts";
import { layOut } from "./layout.ts";
import { addPlaceRows } from "./place-rows.ts";
import { emptyWorld, type World } from "./rows.ts";
import { addSuccessions } from "./successions.ts";
import { paveVillageRoads } from "./village-paving.ts";
import { addZones } from "./zones.ts";

/** The demo world as rows: the same on every machine and every day. */
export function generateWorld(): World {
  const world = emptyWorld();
  addGazetteer(world, COUNTIES);
  for (const spec of COUNTIES) addDemoCounty(world, spec);
  addSuccessions(world);
  return world;
}

function addDemoCounty(world: World, spec: CountySpec): void {
  const laidOut = layOut(spec, world);
  addCounty(world, laidOut.county);
  addPlaceRows(laidOut);
  addCensusRows(world, laidOut.county, laidOut.census);
  if (spec === PANZHOU) addZones(laidOut);
  paveVillageRoads(laidOut, 0.07);
  paveGroupRoads(laidOut, 0.85, ({ hamlet }) => laidOut.memberships.groupRoads.has(hamlet.village.code));
}
