import { registerEnumType } from "type-graphql";
import { badInput } from "../reading/bad-input.ts";

export enum Step {
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  YEAR = "YEAR",
}
registerEnumType(Step, { name: "Step", description: "From one day of a series to the next." });

const monthsOf: Readonly<Record<Step, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

export const MOST_DAYS = 600;

/** The days from one to another, a step apart. The 31st stands for the last day of shorter months. */
export function seriesDays(from: string, to: string, step: Step): readonly string[] {
  if (to < from) throw badInput("to", `to must not be before from (${from})`);
  const days: string[] = [];
  for (let day = from; day <= to; day = monthsLater(from, days.length * monthsOf[step])) {
    if (days.length === MOST_DAYS)
      throw badInput(
        "to",
        `to must be at most ${MOST_DAYS} steps after from: take a larger step, or ask in parts`,
      );
    days.push(day);
  }
  return days;
}

function monthsLater(start: string, months: number): string {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const digits = (value: number, length: number) => String(value).padStart(length, "0");
  return `${digits(Math.floor(total / 12), 4)}-${digits((total % 12) + 1, 2)}-${digits(Math.min(day, lastDay), 2)}`;
}
