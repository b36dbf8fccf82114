import { cutsOf, type Day, NEVER, type Span } from "../../geo/day.ts";
import type { Evaluation } from "../evaluate.ts";
import { type Piece, pieceOn } from "../outcome.ts";
import { askedOn, rolledUp, type VillageVerdict, verdictOf } from "../verdict.ts";
import type { Place, World } from "../world.ts";
import { closingProject, stalledProject, type Village } from "./attribution.ts";

/** What becomes of a gap, for as long as that is the outlook. Projects are places in the world's list. */
export interface Outlook extends Span {
  readonly kind: "CLOSING" | "STALLED" | "ORPHAN";
  readonly closesOn: Day | null;
  readonly closingProject: number | null;
  readonly stalledProject: number | null;
}

interface Verdicts extends Span {
  readonly verdict: VillageVerdict;
}

/** The stretches of a village's computed answers that are not met and hold a gap. */
function stretchesOf(village: Village): readonly Span[] {
  const { evaluation, places } = village;
  const verdicts = verdictsOf(
    village,
    places.map((place) => evaluation.computed[place] ?? []),
  );
  const gaps = verdicts.filter(({ verdict }) => isGap(verdict));
  if (gaps.length === 0) return [];
  return unmetStretches(verdicts).filter((stretch) =>
    gaps.some((gap) => gap.since < stretch.until && stretch.since < gap.until),
  );
}

const isGap = (verdict: VillageVerdict): boolean => verdict === "PARTIAL" || verdict === "UNMET";

function verdictsOf(
  { world, evaluation, places }: Village,
  pieces: readonly (readonly Piece[])[],
): readonly Verdicts[] {
  const { indicator } = evaluation;
  const place = (index: number) => evaluation.places[places[index] as number] as Place;
  const cuts = cutsOf([
    ...pieces.flatMap((own) => own.map(({ since }) => since)),
    ...places.flatMap((_, index) => censusDays(world, place(index))),
  ]);
  return cuts.map((since, index) => ({
    since,
    until: cuts[index + 1] ?? NEVER,
    verdict: rolledUp(
      pieces.map((own, at) => {
        const asked = askedOn(world, indicator, place(at), since);
        return asked === "ASKED" ? verdictOf(pieceOn(own, since), indicator) : asked;
      }),
    ),
  }));
}

const censusDays = (world: World, { hamlet }: Place): readonly Day[] =>
  hamlet === null ? [] : (world.hamlets[hamlet]?.census ?? []).map(({ since }) => since);

/** The stretches between days of being met. */
function unmetStretches(verdicts: readonly Verdicts[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const { since, until, verdict } of verdicts) {
    if (verdict === "MET") continue;
    const last = stretches.at(-1);
    if (last?.until === since) stretches[stretches.length - 1] = { since: last.since, until };
    else stretches.push({ since, until });
  }
  return stretches;
}

function closing(village: Village, stretch: Span): Outlook {
  const project = closingProject(village, stretch.until);
  return {
    ...stretch,
    kind: "CLOSING",
    closesOn: stretch.until,
    closingProject: project,
    stalledProject: null,
  };
}

const orphan = (stretch: Span): Outlook => ({
  ...stretch,
  kind: "ORPHAN",
  closesOn: null,
  closingProject: null,
  stalledProject: null,
});

/** Stalled while there is a day, now or later, on which the answer would be met if stalled works had opened. */
function withoutClosing(
  village: Village,
  stretch: Span,
  hadOpened: ReadonlyMap<number, readonly Piece[]>,
): readonly Outlook[] {
  const { evaluation, places } = village;
  if (!places.some((place) => hadOpened.has(place))) return [orphan(stretch)];
  const pieces = places.map((place) => hadOpened.get(place) ?? evaluation.computed[place] ?? []);
  const met = verdictsOf(village, pieces).filter(
    ({ verdict, until }) => verdict === "MET" && until > stretch.since,
  );
  const outlooks: Outlook[] = [];
  let since = stretch.since;
  for (const span of met) {
    if (since < span.since) outlooks.push(stalled(village, { since, until: span.since }, span.since));
    const from = Math.max(since, span.since);
    for (const one of lookedAt(village, { since: from, until: span.until }))
      outlooks.push(stalled(village, one, one.since));
    since = span.until;
  }
  if (since < stretch.until) outlooks.push(orphan({ since, until: stretch.until }));
  return joined(outlooks);
}

function stalled(village: Village, span: Span, day: Day): Outlook {
  const { since, until } = span;
  const project = stalledProject(village, day);
  return { since, until, kind: "STALLED", closesOn: null, closingProject: null, stalledProject: project };
}

/** A span cut at the days on which another stalled project may be the one. */
function lookedAt({ world, evaluation, prober, places }: Village, span: Span): readonly Span[] {
  const days = places.flatMap((place) => [
    ...prober.daysToLookAt(place),
    ...censusDays(world, evaluation.places[place] as Place),
  ]);
  const cuts = [span.since, ...cutsOf(days).filter((day) => span.since < day && day < span.until)];
  return cuts.map((since, index) => ({ since, until: cuts[index + 1] ?? span.until }));
}

function joined(outlooks: readonly Outlook[]): readonly Outlook[] {
  const result: Outlook[] = [];
  for (const outlook of outlooks) {
    const last = result.at(-1);
    if (last !== undefined && last.kind === outlook.kind && last.stalledProject === outlook.stalledProject)
      result[result.length - 1] = { ...last, until: outlook.until };
    else result.push(outlook);
  }
  return result;
}

/** The outlooks of every village, in the world's order, for all days on which its computed answer is not met. */
export function outlooksByVillage(
  world: World,
  evaluation: Evaluation,
  prober: Village["prober"] | null,
): readonly (readonly Outlook[])[] {
  if (prober === null) return world.villages.map(() => []);
  const villages = villagesOf(world, evaluation).map((places) => {
    const village = { world, evaluation, prober, places };
    return { village, stretches: stretchesOf(village) };
  });
  const open = villages.filter(({ stretches }) => stretches.some(({ until }) => until === NEVER));
  const hadOpened = prober.hadStalledOpened(open.flatMap(({ village }) => village.places));
  return villages.map(({ village, stretches }) =>
    stretches.flatMap((stretch) =>
      stretch.until < NEVER ? [closing(village, stretch)] : withoutClosing(village, stretch, hadOpened),
    ),
  );
}

/** For each village its places, as numbers of the evaluation's list. */
function villagesOf(world: World, evaluation: Evaluation): readonly (readonly number[])[] {
  const placesOf: number[][] = world.villages.map(() => []);
  evaluation.places.forEach((place, index) => {
    placesOf[place.village]?.push(index);
  });
  return placesOf;
}
