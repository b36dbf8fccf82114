import { createHash } from "node:crypto";
import type { Queryable } from "@cuntong/db/database";
import { engineDigest } from "./engine-digest.ts";
import type { Indicator } from "./world.ts";

/** Part of a county's rows to digest; a part without rows is not there. */
export type InputDigests = ReadonlyMap<string, string>;

export async function loadInputDigests(database: Queryable, county: string): Promise<InputDigests> {
  const rows = await database.query<{ part: string; digest: string }>(
    "/* digests of what the rules read */ select part, digest from county_input where county_code = $1",
    [county],
  );
  return new Map(rows.map(({ part, digest }) => [part, digest]));
}

/** One digest of all that an indicator's answers are made from, this program included. */
export function inputsOf(indicator: Indicator, digests: InputDigests): string {
  const hash = createHash("md5").update(engineDigest());
  for (const part of partsOf(indicator)) hash.update(`\n${part} ${digests.get(part) ?? ""}`);
  return hash.digest("base64url");
}

const partsOf = (indicator: Indicator): readonly string[] => [
  `question:${indicator.id}`,
  `reports:${indicator.id}`,
  "villages",
  ...groundOf(indicator),
];

/** What of the ground a rule looks at. */
function groundOf({ rule, assetKinds }: Indicator): readonly string[] {
  const assets = assetKinds.map((kind) => `assets:${kind}`);
  switch (rule) {
    case "NETWORK_DISTANCE":
      return ["roads"];
    case "TRAVEL_TIME":
      return ["roads", ...assets];
    case "BUS":
      return ["buses", "assets:bus_stop"];
    case "REPORTED":
      return [];
    default:
      return assets;
  }
}
