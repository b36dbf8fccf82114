import type { RoadEdge, RoadGraph } from "../../access/road-graph.ts";
import { type Indicator, standardOf } from "../world.ts";

/** Minutes for a metre at km/h. */
const minutesPerMetre = (kilometresPerHour: number): number => 60 / (kilometresPerHour * 1000);

export const walkMinutes = (indicator: Indicator): number =>
  minutesPerMetre(standardOf(indicator, "SPEED_WALK"));

/** Minutes along each edge: gravel and earth are as slow as they are, other surfaces as quick as their class. */
export function edgeMinutes(graph: RoadGraph, indicator: Indicator): Float64Array {
  return Float64Array.from(
    graph.edges,
    (edge) => edge.lengthMetres * minutesPerMetre(speedOn(edge, indicator)),
  );
}

function speedOn(edge: RoadEdge, indicator: Indicator): number {
  if (edge.surface === "GRAVEL") return standardOf(indicator, "SPEED_GRAVEL");
  if (edge.surface === "EARTH") return standardOf(indicator, "SPEED_EARTH");
  if (edge.class === "TRUNK") return standardOf(indicator, "SPEED_TRUNK");
  return standardOf(indicator, edge.class === "COUNTY" ? "SPEED_COUNTY" : "SPEED_OTHER");
}
