import type { Answers } from "../answers.ts";
import { agreementOf } from "../naive/agreement.ts";
import type { NaiveCounty } from "../naive/county.ts";
import { plusDays } from "../naive/days.ts";
import { closersOn, dayHeldUp, type Makers, stalledMakers } from "../naive/gaps.ts";
import { standardFor } from "../naive/standards.ts";
import type { Question } from "../naive/verdict.ts";
import type { Day } from "../world.ts";

/** How often random worlds reach each kind of answer: a comparison proves nothing about what never occurs. */
export class Histogram {
  readonly counts = new Map<string, number>();

  add(kind: string, times = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + times);
  }

  addAll(other: Histogram): void {
    for (const [kind, times] of other.counts) this.add(kind, times);
  }

  addCounty(naive: NaiveCounty): void {
    for (const { schedule, forecast } of naive.outlooks.values())
      this.add(`project ${schedule} ${forecast === null ? "without" : "with"} forecast`);
    for (const day of naive.days) this.#addDay(naive, day);
  }

  #addDay(naive: NaiveCounty, day: Day): void {
    const computed = naive.answers(day, "COMPUTED");
    const reported = naive.answers(day, "REPORTED");
    this.#addAnswers(naive, "COMPUTED", computed);
    this.#addAnswers(naive, "REPORTED", reported);
    for (const [key, { status }] of Object.entries(computed.villages)) {
      this.add(`agreement ${agreementOf(reported.villages[key]?.status ?? "UNKNOWN", status)}`);
      const question = questionOf(key);
      const before = naive.verdictOn(question, plusDays(day, -1)).status;
      if (before !== status) this.add(`village's ${question.indicator} turns ${before} to ${status}`);
    }
    this.#addHamletTurns(computed, naive.answers(plusDays(day, -1), "COMPUTED"));
    for (const [key, gap] of Object.entries(computed.gaps)) {
      const question = questionOf(key);
      this.add(`gap ${gap.outlook} ${outlookMode(naive, question, day, gap.closesOn, gap.outlook)}`);
    }
  }

  #addHamletTurns(now: Answers, before: Answers): void {
    for (const [key, { status }] of Object.entries(now.hamlets)) {
      const was = before.hamlets[key]?.status;
      if (was !== status) this.add(`hamlet's ${key.split(" ")[1]} turns ${was} to ${status}`);
    }
  }

  #addAnswers(naive: NaiveCounty, basis: string, answers: Answers): void {
    for (const [key, { status }] of Object.entries(answers.villages))
      this.add(`${basis} village ${questionOf(key).indicator} ${status}`);
    for (const [key, { status, value }] of Object.entries(answers.hamlets)) {
      const indicator = key.split(" ")[1] as string;
      this.add(`${basis} hamlet ${indicator} ${status}`);
      const { threshold } = standardFor(naive.rulebook, naive.world, indicator, "THRESHOLD");
      if (value !== null && value === threshold) this.add(`${basis} ${indicator} exactly at its threshold`);
    }
  }

  toString(): string {
    const kinds = [...this.counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return kinds.map(([kind, times]) => `${String(times).padStart(8)}  ${kind}`).join("\n");
  }
}

function questionOf(key: string): Question {
  const [village, indicator] = key.split(" ");
  return { village: Number(village), indicator: indicator as string, basis: "COMPUTED" };
}

function outlookMode(
  naive: NaiveCounty,
  question: Question,
  day: Day,
  closesOn: Day | null,
  outlook: string,
): string {
  if (closesOn !== null) return modeOf(closersOn(naive, question, closesOn));
  if (outlook !== "STALLED") return "";
  return modeOf(stalledMakers(naive, question, dayHeldUp(naive, question, day) as Day));
}

function modeOf({ indispensable, sufficient }: Makers): string {
  if (indispensable.length > 0) return "by an indispensable project";
  return sufficient.length > 0 ? "by one of several projects" : "by no project";
}
