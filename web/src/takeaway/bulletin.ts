// One sentence for the group chat: what is on screen, and how it changed within a week.

import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";

/** Villages and people that are left out. */
export interface LeftOut {
  readonly villages: number;
  readonly people: number;
}

export interface Bulletin {
  readonly area: string;
  /** "data as of 2017-11-30". */
  readonly day: string;
  readonly isForecast: boolean;
  /** The basis, or the lens where there is none. */
  readonly basis: string;
  /** As on screen; what stands between stars is stressed there and plain here. */
  readonly answer: string;
  readonly beside: string;
  readonly now: LeftOut | null;
  /** Null where nothing was known a week before. */
  readonly before: LeftOut | null;
  readonly isDemo: boolean;
}

export function bulletinText(words: Words, bulletin: Bulletin): string {
  const { say } = words;
  const { now, before, beside } = bulletin;
  const day = bulletin.isForecast ? say("takeaway.forecastOf", { day: bulletin.day }) : bulletin.day;
  const head = say("takeaway.bulletinHead", { area: bulletin.area, day, basis: bulletin.basis });
  const change = now === null || before === null ? "" : changeText(words, now, before);
  const parts = [bulletin.answer, change, beside].filter((part) => part !== "");
  const sentence = head + parts.join(say("takeaway.comma")).replaceAll("*", "") + say("takeaway.fullStop");
  return bulletin.isDemo
    ? say("takeaway.demoSentence", { sentence, note: say("ui.simulatedNote") })
    : sentence;
}

const signed = (value: number): string => `${value > 0 ? "+" : "−"}${fullNumber(Math.abs(value))}`;

/** "较一周前 +2 个村、−310 人"; what did not change is not counted. */
export function changeText({ say }: Words, now: LeftOut, before: LeftOut): string {
  const villages = now.villages - before.villages;
  const people = now.people - before.people;
  const parts = [
    villages !== 0 && say("takeaway.villagesChange", { count: Math.abs(villages), change: signed(villages) }),
    people !== 0 && say("takeaway.peopleChange", { count: Math.abs(people), change: signed(people) }),
  ].filter((part) => part !== false);
  return parts.length === 0
    ? say("takeaway.unchanged")
    : say("takeaway.sinceWeek", { changes: parts.join(say("ui.list")) });
}

const MILLISECONDS_PER_WEEK = 7 * 86_400_000;

export const weekBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - MILLISECONDS_PER_WEEK).toISOString().slice(0, 10);
