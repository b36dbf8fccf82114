import type { LaidOut } from "./layout.ts";

const ZONE_COUNT = 4;

/** Panzhou's four campaign zones; which township is in which is not published, so they are cut from west to east. */
export function addZones({ spec, county, world }: LaidOut): void {
  const fromWest = [...county.townships].sort((a, b) => a.seat.x - b.seat.x || a.code.localeCompare(b.code));
  const size = Math.ceil(fromWest.length / ZONE_COUNT);
  for (let number = 1; number <= ZONE_COUNT; number++) {
    const code = `${spec.code}-Z${number}`;
    world.zone.push({ code, name: `第${"一二三四"[number - 1]}战区`, county_code: spec.code });
    for (const township of fromWest.slice((number - 1) * size, number * size)) {
      world.zone_township.push({ zone_code: code, township_code: township.code });
    }
  }
}
