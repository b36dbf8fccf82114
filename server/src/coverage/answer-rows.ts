import { createHash } from "node:crypto";
import { ALWAYS, NEVER } from "../geo/day.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Piece } from "./outcome.ts";
import type { Outlook } from "./outlook/outlook.ts";
import type { Place, World } from "./world.ts";

export type Basis = "REPORTED" | "COMPUTED";

/** One row of place_value: a piece of a place's answers. A null hamlet speaks for all hamlets of the village. */
export interface AnswerRow {
  readonly village: number;
  readonly hamlet: number | null;
  readonly basis: Basis;
  readonly piece: Piece;
}

/** What one indicator found, village by village in the world's order. */
export interface VillageRows {
  readonly village: number;
  readonly rows: readonly AnswerRow[];
}

export function rowsByVillage(world: World, evaluation: Evaluation): readonly VillageRows[] {
  const placesOf: number[][] = world.villages.map(() => []);
  evaluation.places.forEach((place, index) => {
    placesOf[place.village]?.push(index);
  });
  return placesOf.map((places, village) => ({
    village,
    rows: (["COMPUTED", "REPORTED"] as const).flatMap((basis) => {
      const pieces = basis === "COMPUTED" ? evaluation.computed : evaluation.reported;
      return rowsOf(places, evaluation.places, { pieces, basis, village });
    }),
  }));
}

/** What a village without hamlets answers to a question that is judged for hamlets. */
const NOBODY_TO_ASK: Piece = {
  kind: "NOT_APPLICABLE",
  value: null,
  detail: null,
  since: ALWAYS,
  until: NEVER,
};

function rowsOf(
  numbers: readonly number[],
  places: readonly Place[],
  { pieces, basis, village }: { pieces: readonly (readonly Piece[])[]; basis: Basis; village: number },
): readonly AnswerRow[] {
  const [first] = numbers;
  if (first === undefined) return [{ village, hamlet: null, basis, piece: NOBODY_TO_ASK }];
  const own = (number: number) => pieces[number] ?? [];
  const rows = (number: number, hamlet: number | null) =>
    own(number).map((piece) => ({ village: places[number]?.village as number, hamlet, basis, piece }));
  if (numbers.every((number) => isSame(own(number), own(first)))) return rows(first, null);
  return numbers.flatMap((number) => rows(number, places[number]?.hamlet ?? null));
}

const isSame = (some: readonly Piece[], others: readonly Piece[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index] as Piece;
    return (
      one.since === other.since &&
      one.kind === other.kind &&
      one.value === other.value &&
      one.detail === other.detail
    );
  });

/** A hash of all that a village's stored answers to an indicator are made of. */
export function fingerprintOf(
  world: World,
  { indicator }: Evaluation,
  { village, rows }: VillageRows,
  outlooks: readonly Outlook[],
): string {
  const { township, hamlets } = world.villages[village] as World["villages"][number];
  const ofHamlets = hamlets.map((hamlet) => {
    const { id, census } = world.hamlets[hamlet] as World["hamlets"][number];
    return `${id}${census.map(({ since, households, people }) => `${since},${households},${people}`).join(";")}`;
  });
  const found = rows.map(({ hamlet, basis, piece }) => {
    const { since, until, kind, value, detail } = piece;
    return `${hamlet === null ? "" : world.hamlets[hamlet]?.id},${basis},${since},${until},${kind},${value},${detail}`;
  });
  const ahead = outlooks.map((one) => {
    const projects = [one.closingProject, one.stalledProject].map(
      (project) => world.projects[project ?? -1]?.code,
    );
    return [one.since, one.until, one.kind, one.closesOn, ...projects].join();
  });
  const standards = [...indicator.standards].join(";");
  const made = [
    indicator.judgedFor,
    indicator.comparison,
    standards,
    township,
    ...ofHamlets,
    ...found,
    ...ahead,
  ];
  return createHash("md5").update(made.join("\n")).digest("base64url");
}
