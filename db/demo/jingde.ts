import { addBuses } from "./buses.ts";
import { addClinics } from "./clinics.ts";
import { someDay } from "./days.ts";
import { addFibre } from "./fibre.ts";
import { paveGroupRoads } from "./group-paving.ts";
import { addCollectiveEconomy } from "./jingde-economy.ts";
import { addLibrary, reserveClinics } from "./jingde-library.ts";
import type { LaidOut } from "./layout.ts";
import { addMobile } from "./mobile.ts";
import { addPlatforms } from "./platforms.ts";
import { addPower } from "./power.ts";
import { Random } from "./random.ts";
import { paveVillageRoads } from "./village-paving.ts";
import { addWaterSchemes } from "./water.ts";

const DOCTORS_SENT = 12;

export function addJingde(laidOut: LaidOut): void {
  const random = new Random("jingde");
  const unhardened = paveVillageRoads(laidOut, 0.075);
  paveGroupRoads(laidOut, 0.9, () => false);
  addWaterSchemes(laidOut, { lacking: 0.06, unknown: 0.03, schemes: 120, poorLitres: [12, 31] });
  addPower(laidOut, {
    capacity: { lacking: 0.07, unknown: 0.015 },
    radius: { lacking: 0.09, unknown: 0.015 },
  });
  addMobile(laidOut, { lacking: 0.06, unknown: 0, stations4g: null, stations2g: 40 });
  addFibre(laidOut, { lacking: 0.07, unknown: 0, rooms: 16 });
  const clinics = reserveClinics(laidOut);
  addClinics(laidOut, unhardened, {
    count: 58,
    vacantShare: 0,
    restaffed: DOCTORS_SENT,
    builtBy: (index) =>
      clinics[index]
        ? { project: clinics[index], openedOn: someDay(random, "2008-01-01", "2015-12-31") }
        : null,
  });
  addPlatforms(laidOut, { lacking: 0.15, unknown: 0.03 });
  addBuses(laidOut, { lacking: 0.07, unknown: 0 });
  addLibrary(laidOut, clinics);
  addCollectiveEconomy(laidOut);
}
