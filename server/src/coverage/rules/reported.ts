import type { Day } from "../../geo/day.ts";
import { roundToCents } from "../../geo/round.ts";
import { type Outcome, type Piece, piecesOf, unknown, valued } from "../outcome.ts";
import type { Indicator, Observation, Place, World } from "../world.ts";

/** What has been reported for each place: the latest row on or before each day. */
export function reportedPieces(world: World, indicator: Indicator): (place: Place) => readonly Piece[] {
  const rows = world.observations.filter((row) => row.indicator === indicator.id);
  const ofCounty = rows.filter((row) => row.village === null);
  const ofVillages = groupedBy(
    rows.filter((row) => row.village !== null && row.hamlet === null),
    (row) => row.village,
  );
  const ofHamlets = groupedBy(
    rows.filter((row) => row.hamlet !== null),
    (row) => row.hamlet,
  );
  return (place) => {
    const own = place.hamlet === null ? [] : (ofHamlets.get(place.hamlet) ?? []);
    const speaking = [...ofCounty, ...(ofVillages.get(place.village) ?? []), ...own].sort(byPrecedence);
    return piecesOf(
      speaking.map((row) => row.asOf),
      (day) => answerOn(day, speaking, indicator),
    );
  };
}

const groupedBy = (rows: readonly Observation[], key: (row: Observation) => number | null) => {
  const groups = new Map<number | null, Observation[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const scopeOf = (row: Observation): number => (row.hamlet !== null ? 2 : row.village !== null ? 1 : 0);

/** The row that wins stands last: the latest; then hamlet, village, county; then actual before claim; then the lowest id. */
const byPrecedence = (a: Observation, b: Observation): number =>
  a.asOf - b.asOf || scopeOf(a) - scopeOf(b) || Number(a.isActual) - Number(b.isActual) || b.id - a.id;

function answerOn(day: Day, speaking: readonly Observation[], indicator: Indicator): Outcome {
  if (indicator.parts.length > 0) return answerByParts(day, speaking, indicator.parts);
  const row = speaking.findLast(({ asOf }) => asOf <= day);
  if (row === undefined) return unknown("NOT_REPORTED");
  const value = row.value === null ? null : roundToCents(row.value);
  const detail = JSON.stringify({ observation: row.id });
  if (row.isMet === null) return valued(value, detail);
  return { kind: row.isMet ? "MET" : "UNMET", value, detail };
}

/** Each part by its own latest row; a row that names no part speaks for all. */
function answerByParts(day: Day, speaking: readonly Observation[], parts: readonly string[]): Outcome {
  const found = parts.map((part) =>
    speaking.findLast((row) => row.asOf <= day && (row.part === null || row.part === part)),
  );
  const missing = parts.filter((_, index) => (found[index]?.isMet ?? null) === null);
  const failed = parts.filter((_, index) => found[index]?.isMet === false);
  const speaker = found.find((row) => row?.isMet === false) ?? found.find((row) => row !== undefined);
  if (speaker === undefined) return unknown("NOT_REPORTED");
  const detail = JSON.stringify({ observation: speaker.id, failed, missing });
  if (failed.length > 0) return { kind: "UNMET", value: null, detail };
  if (missing.length > 0)
    return { kind: "UNKNOWN", value: null, detail: JSON.stringify({ why: "NOT_REPORTED", missing }) };
  return { kind: "MET", value: null, detail };
}
