import { lifeOf, type Opening } from "../../access/service.ts";
import { commonDays } from "../../access/spans.ts";
import type { Span } from "../../geo/day.ts";
import type { Asset } from "../world.ts";

/** In service and staffed; a facility without any staffing row counts as staffed. */
export const daysOpen = (asset: Asset, opening: Opening): readonly Span[] =>
  asset.staffing === null ? lifeOf(asset, opening) : commonDays(lifeOf(asset, opening), asset.staffing);
