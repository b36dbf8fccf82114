import { addCounty, addGazetteer } from "./area-rows.ts";
import { addCensusRows } from "./census.ts";
import { COUNTIES, type CountySpec, HEQU, JINGDE, PANZHOU, QUANNAN, SHUANGPAI } from "./counties.ts";
import { addFacts } from "./fact-rows.ts";
import { addHequ } from "./hequ.ts";
import { addJingde } from "./jingde.ts";
import { type LaidOut, layOut } from "./layout.ts";
import { addObservations } from "./observations.ts";
import { addPanzhou } from "./panzhou.ts";
import { addPlaceRows } from "./place-rows.ts";
import { addQuannan } from "./quannan.ts";
import { emptyWorld, type World } from "./rows.ts";
import { addShuangpai } from "./shuangpai.ts";
import { addSuccessions } from "./successions.ts";

/** The demo world as rows: the same on every machine and every day. */
export function generateWorld(): World {
  const world = emptyWorld();
  addGazetteer(world, COUNTIES);
  for (const spec of COUNTIES) addDemoCounty(world, spec);
  addSuccessions(world);
  addFacts(world);
  addObservations(world);
  return world;
}

const WORKS: ReadonlyMap<CountySpec, (laidOut: LaidOut) => void> = new Map([
  [SHUANGPAI, addShuangpai],
  [HEQU, addHequ],
  [QUANNAN, addQuannan],
  [PANZHOU, addPanzhou],
  [JINGDE, addJingde],
]);

function addDemoCounty(world: World, spec: CountySpec): void {
  const laidOut = layOut(spec, world);
  addCounty(world, laidOut.county);
  addPlaceRows(laidOut);
  addCensusRows(world, laidOut.county, laidOut.census);
  WORKS.get(spec)?.(laidOut);
}
