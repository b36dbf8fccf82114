import type { Answers, GapAnswer, HamletAnswer, Status, VillageAnswer } from "../answers.ts";
import type { Day, Hamlet, World } from "../world.ts";
import type { Grounds } from "./computed.ts";
import { plusDays } from "./days.ts";
import { gapOf } from "./gaps.ts";
import type { Measures } from "./measures.ts";
import { indicators, judgesVillages } from "./outcome.ts";
import { outlookOf, type ProjectOutlook } from "./progress.ts";
import { type Forecasts, onDay, type Snapshot } from "./snapshot.ts";
import type { Rulebook } from "./standards.ts";
import {
  type HamletVerdict,
  judgeHamlet,
  judgeVillage,
  keyOf,
  type Question,
  type VillageVerdict,
} from "./verdict.ts";

export type Basis = Question["basis"];

/** One county under the rules, followed word by word: every day is built from nothing. */
export class NaiveCounty {
  readonly world: World;
  readonly measures: Measures;
  readonly rulebook: Rulebook;
  readonly outlooks: ReadonlyMap<string, ProjectOutlook>;
  readonly forecasts: Forecasts;
  /** Every day on which anything can change. */
  readonly days: readonly Day[];
  /** Days and questions come back; what was found once is kept. */
  readonly #kept = new Map<string, unknown>();

  constructor(world: World, measures: Measures, rulebook: Rulebook) {
    this.world = withoutDeleted(world);
    this.measures = measures;
    this.rulebook = rulebook;
    this.outlooks = new Map(world.projects.map((one) => [one.code, outlookOf(world, one, rulebook.weights)]));
    this.forecasts = new Map([...this.outlooks].map(([code, outlook]) => [code, outlook.forecast]));
    this.days = changeDays(this.world, this.forecasts);
  }

  answers(day: Day, basis: Basis): Answers {
    return this.kept(`answers ${basis} ${day}`, () => this.#allAnswers(day, basis));
  }

  #allAnswers(day: Day, basis: Basis): Answers {
    const questions = this.world.villages.flatMap(({ number }) =>
      indicators.map((indicator) => ({ village: number, indicator, basis })),
    );
    return {
      villages: Object.fromEntries(questions.map((one) => [keyOf(one), this.villageAnswer(one, day)])),
      hamlets: Object.fromEntries(this.#hamletAnswers(day, basis)),
      gaps: Object.fromEntries(
        questions.flatMap((one): [string, GapAnswer][] => {
          const gap = gapOf(this, one, day);
          return gap === null ? [] : [[keyOf(one), gap]];
        }),
      ),
    };
  }

  villageAnswer(question: Question, day: Day): VillageAnswer {
    const verdictOn = this.#verdicts(question);
    return { ...verdictOn(day), ...this.#unchanged((one) => verdictOn(one).status, day) };
  }

  /** A village's verdict on a day of the real world. */
  verdictOn(question: Question, day: Day): VillageVerdict {
    return this.#verdicts(question)(day);
  }

  #verdicts(question: Question): (day: Day) => VillageVerdict {
    return this.#eachDay(`${keyOf(question)} ${question.basis}`, (day) =>
      judgeVillage(this.grounds(this.snapshot(day)), question),
    );
  }

  snapshot(day: Day): Snapshot {
    return this.kept(`snapshot ${day}`, () => onDay(this.world, this.forecasts, day));
  }

  grounds(snapshot: Snapshot): Grounds {
    return { world: this.world, measures: this.measures, rulebook: this.rulebook, snapshot };
  }

  #hamletAnswers(day: Day, basis: Basis): readonly [string, HamletAnswer][] {
    const asked = indicators.filter((indicator) => !judgesVillages(indicator));
    return this.world.hamlets.flatMap((hamlet) =>
      asked.map((indicator): [string, HamletAnswer] => {
        const question = { village: hamlet.village, indicator, basis };
        const verdictOn = this.#hamletVerdicts(hamlet, question);
        const unchanged = this.#unchanged((one) => verdictOn(one).status, day);
        return [`${hamlet.id} ${indicator}`, { ...verdictOn(day), ...unchanged }];
      }),
    );
  }

  #hamletVerdicts(hamlet: Hamlet, question: Question): (day: Day) => HamletVerdict {
    return this.#eachDay(`${hamlet.id} ${question.indicator} ${question.basis}`, (day) =>
      judgeHamlet(this.grounds(this.snapshot(day)), hamlet, question),
    );
  }

  /** Looks back and forth over the days of change for as long as the status is that of the day. */
  #unchanged(statusOn: (day: Day) => Status, day: Day): { since: Day | null; until: Day | null } {
    const status = statusOn(day);
    let since: Day | null = null;
    for (const change of this.days.filter((one) => one <= day).toReversed()) {
      if (statusOn(change) !== status)
        throw new Error(`${day} differs from ${change}: a day of change is missing`);
      if (statusOn(plusDays(change, -1)) === status) continue;
      since = change;
      break;
    }
    const until = this.days.find((one) => one > day && statusOn(one) !== status) ?? null;
    return { since, until };
  }

  /** What is found for each day, once. */
  #eachDay<Kind>(name: string, find: (day: Day) => Kind): (day: Day) => Kind {
    const known = this.kept(name, () => new Map<Day, Kind>());
    return (day) => {
      const before = known.get(day);
      if (before !== undefined) return before;
      const found = find(day);
      known.set(day, found);
      return found;
    };
  }

  /** What has been found under a name, or is found now. */
  kept<Kind>(name: string, find: () => Kind): Kind {
    if (!this.#kept.has(name)) this.#kept.set(name, find());
    return this.#kept.get(name) as Kind;
  }
}

/** Deleted villages and hamlets are not there; what is deleted on the ground a snapshot leaves out. */
function withoutDeleted(world: World): World {
  const villages = world.villages.filter((village) => !village.deleted);
  const isThere = (hamlet: Hamlet) =>
    !hamlet.deleted && villages.some(({ number }) => number === hamlet.village);
  return { ...world, villages, hamlets: world.hamlets.filter(isThere) };
}

function changeDays(world: World, forecasts: Forecasts): readonly Day[] {
  const rows = [...world.edges, ...world.assets, ...world.buses];
  const named = [
    ...rows.flatMap((row) => [row.openedOn, row.closedOn]),
    ...forecasts.values(),
    ...world.hamlets.flatMap((hamlet) => hamlet.census.map((row) => row.since)),
    ...world.assets.flatMap((asset) => asset.staffing.flatMap(({ since, until }) => [since, until])),
    ...world.observations.map((row) => row.asOf),
  ];
  return [...new Set(named.filter((day) => day !== null))].toSorted();
}
