import type { GapAnswer } from "../answers.ts";
import type { Day, Stage } from "../world.ts";
import type { NaiveCounty } from "./county.ts";
import { plusDays } from "./days.ts";
import { openingsAlone, type Snapshot, supposing, withoutOpenings } from "./snapshot.ts";
import { judgeVillage, keyOf, type Question } from "./verdict.ts";

type Outlook = Pick<GapAnswer, "outlook" | "closesOn" | "closingProject" | "stalledProject">;

const orphan: Outlook = { outlook: "ORPHAN", closesOn: null, closingProject: null, stalledProject: null };

export function gapOf(county: NaiveCounty, question: Question, day: Day): GapAnswer | null {
  const { status, shortfall, householdsWithout, peopleWithout } = county.verdictOn(question, day);
  if (status !== "PARTIAL" && status !== "UNMET") return null;
  return { status, shortfall, householdsWithout, peopleWithout, ...outlookOf(county, question, day) };
}

function outlookOf(county: NaiveCounty, question: Question, day: Day): Outlook {
  if (question.basis === "REPORTED") return orphan;
  const closesOn = county.days.find((one) => one > day && county.verdictOn(question, one).status === "MET");
  if (closesOn !== undefined) {
    const closingProject = chosen(closersOn(county, question, closesOn));
    return { ...orphan, outlook: "CLOSING", closesOn, closingProject };
  }
  const couldBeMetOn = dayHeldUp(county, question, day);
  if (couldBeMetOn === undefined) return orphan;
  return {
    ...orphan,
    outlook: "STALLED",
    stalledProject: chosen(stalledMakers(county, question, couldBeMetOn)),
  };
}

/** The day itself or a later one on which it would be MET if all held-up projects had opened on the day. */
export function dayHeldUp(county: NaiveCounty, question: Question, day: Day): Day | undefined {
  return [day, ...county.days.filter((one) => one > day)].find((one) =>
    county.kept(`supposed ${keyOf(question)} ${one}`, () => isMet(county, question, supposedOn(county, one))),
  );
}

/** A day on which everything that is held up stands. */
const supposedOn = (county: NaiveCounty, day: Day) =>
  county.kept(`supposed ${day}`, () =>
    supposing(county.world, county.forecasts, day, heldUpProjects(county)),
  );

const isMet = (county: NaiveCounty, question: Question, snapshot: Snapshot): boolean =>
  judgeVillage(county.grounds(snapshot), question).status === "MET";

/** Lowest code first. */
const codesOf = (county: NaiveCounty): readonly string[] =>
  county.world.projects.map((project) => project.code).toSorted();

/** Projects that may be named for an answer: those it cannot do without, and those that would do alone. */
export interface Makers {
  readonly indispensable: readonly string[];
  readonly sufficient: readonly string[];
}

/** The lowest code of those it cannot do without; else of those that would do alone. */
const chosen = ({ indispensable, sufficient }: Makers): string | null =>
  indispensable[0] ?? sufficient[0] ?? null;

/** Who makes the answer MET by what they open on a day. */
export function closersOn(county: NaiveCounty, question: Question, day: Day): Makers {
  const { world, forecasts } = county;
  const dayBefore = plusDays(day, -1);
  return {
    indispensable: codesOf(county).filter(
      (code) => !isMet(county, question, withoutOpenings(world, forecasts, day, code)),
    ),
    sufficient: codesOf(county).filter((code) =>
      isMet(county, question, openingsAlone(world, forecasts, day, dayBefore, code)),
    ),
  };
}

const waitingStages: readonly Stage[] = ["APPROVED", "TENDERED", "UNDER_CONSTRUCTION", "SUSPENDED"];

const heldUpProjects = (county: NaiveCounty): readonly string[] =>
  county.world.projects
    .filter((project) => waitingStages.includes(project.stage) && county.forecasts.get(project.code) === null)
    .map((project) => project.code)
    .toSorted();

/** Who would make the answer MET on a day, had they all opened before. */
export function stalledMakers(county: NaiveCounty, question: Question, day: Day): Makers {
  const heldUp = heldUpProjects(county);
  const isMetWith = (codes: readonly string[]) =>
    isMet(county, question, supposing(county.world, county.forecasts, day, codes));
  return {
    indispensable: heldUp.filter((code) => !isMetWith(heldUp.filter((one) => one !== code))),
    sufficient: heldUp.filter((code) => isMetWith([code])),
  };
}
