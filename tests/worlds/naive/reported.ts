import type { Day, Observation, World } from "../world.ts";
import { roundedDecimal } from "./numbers.ts";
import { type Outcome, type Place, unknown, valued } from "./outcome.ts";

const waterParts = ["quantity", "quality", "convenience", "guarantee"];

/** What has been reported for a place by a day. */
export function reported(world: World, place: Place, indicator: string, day: Day): Outcome {
  const heard = world.observations.filter((one) => speaksOf(one, place, indicator, day));
  if (indicator === "water_safe") return allParts(world, heard);
  const latest = latestOf(world, heard);
  if (latest === undefined) return unknown;
  if (latest.value !== null) return valued(roundedDecimal(latest.value));
  return { kind: latest.isMet ? "MET" : "UNMET" };
}

function speaksOf(row: Observation, place: Place, indicator: string, day: Day): boolean {
  if (row.indicator !== indicator || row.asOf > day) return false;
  if (row.kind !== "ACTUAL" && row.kind !== "CLAIM") return false;
  if (row.hamlet !== null) return row.hamlet === place.hamlet;
  return row.village === null || row.village === place.village;
}

/** The latest; then hamlet before village before county, ACTUAL before CLAIM, and the lowest id. */
function latestOf(world: World, rows: readonly Observation[]): Observation | undefined {
  const nearness = (row: Observation) => (row.hamlet !== null ? 0 : row.village !== null ? 1 : 2);
  const word = (row: Observation) => (row.kind === "ACTUAL" ? 0 : 1);
  return rows.toSorted(
    (a, b) =>
      (a.asOf > b.asOf ? -1 : a.asOf < b.asOf ? 1 : 0) ||
      nearness(a) - nearness(b) ||
      word(a) - word(b) ||
      world.observations.indexOf(a) - world.observations.indexOf(b),
  )[0];
}

function allParts(world: World, heard: readonly Observation[]): Outcome {
  const verdicts = waterParts.map(
    (part) =>
      latestOf(
        world,
        heard.filter((row) => row.part === part || row.part === null),
      )?.isMet ?? null,
  );
  if (verdicts.includes(false)) return { kind: "UNMET" };
  return verdicts.includes(null) ? unknown : { kind: "MET" };
}
