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

/** The outlooks of a village's computed answers, for all days on which they are not met. */
export function outlooksOf(village: Village): readonly Outlook[] {
  const { evaluation, places } = village;
  const verdicts = verdictsOf(
    village,
    places.map((place) => evaluation.computed[place] ?? []),
  );
  if (!verdicts.some(({ verdict }) => isGap(verdict))) return [];
  const outlooks: Outlook[] = [];
  for (const { since, until } of unmetStretches(verdicts)) {
    const hasGap = verdicts.some((one) => isGap(one.verdict) && one.since < until && since < one.until);
    if (!hasGap) continue;
    if (until < NEVER) outlooks.push(closing(village, { since, until }));
    else outlooks.push(...withoutClosing(village, { since, until }));
  }
  return outlooks;
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
function withoutClosing(village: Village, stretch: Span): readonly Outlook[] {
  const had = village.places.map((place) => village.prober.hadStalledOpened(place));
  if (had.every((pieces) => pieces === null)) return [orphan(stretch)];
  const pieces = had.map(
    (own, index) => own ?? village.evaluation.computed[village.places[index] as number] ?? [],
  );
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

/** The outlooks of every village, in the world's order; nothing where an indicator is only reported. */
export function outlooksByVillage(
  world: World,
  evaluation: Evaluation,
  prober: Village["prober"] | null,
): readonly (readonly Outlook[])[] {
  const placesOf: number[][] = world.villages.map(() => []);
  evaluation.places.forEach((place, index) => {
    placesOf[place.village]?.push(index);
  });
  return placesOf.map((places) =>
    prober === null || places.length === 0 ? [] : outlooksOf({ world, evaluation, prober, places }),
  );
}
