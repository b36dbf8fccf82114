import { type Day, plusDays } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import type { Money, Sector } from "./project-book.ts";
import type { Random } from "./random.ts";
import { yearOf } from "./roadworks.ts";

export interface FinishedWorks {
  readonly prefix: string;
  readonly name: string;
  readonly sector: Sector;
  readonly programme: string;
  readonly responsible: string;
  readonly villages: readonly Village[];
  readonly hamlets?: readonly string[];
  readonly townshipCode?: string | null;
  readonly quantities: Readonly<Record<string, number>>;
  readonly budget: number | null;
  readonly money?: readonly Money[];
  readonly finishedOn: Day;
  readonly buildDays: number;
  readonly mode?: string;
  readonly milestones?: Readonly<Record<string, Day>>;
  readonly random: Random;
}

/** Works that a report counts as done: finished, all planned amounts reached. */
export function finishWorks({ projects }: LaidOut, works: FinishedWorks, code?: string): string {
  const { random, finishedOn } = works;
  const startedOn = plusDays(finishedOn, -works.buildDays);
  return projects.add(
    {
      prefix: works.prefix,
      name: works.name,
      sector: works.sector,
      programme: works.programme,
      mode: works.mode ?? null,
      townshipCode:
        works.townshipCode === undefined ? (works.villages[0]?.townshipCode ?? null) : works.townshipCode,
      villages: works.villages.map((village) => village.code),
      hamlets: works.hamlets ?? [],
      quantities: Object.fromEntries(
        Object.entries(works.quantities).map(([kind, amount]) => [kind, { planned: amount, done: amount }]),
      ),
      standing: random.chance(0.7) ? "ACCEPTED" : "FINISHED",
      budget: works.budget,
      plannedStart: plusDays(startedOn, -random.integer(0, 20)),
      plannedFinish: plusDays(finishedOn, random.integer(-25, 40)),
      startedOn,
      finishedOn,
      money: works.money ?? [],
      milestones: works.milestones ?? {},
      responsible: works.responsible,
    },
    code,
  );
}

/** One line of money, paid but for the share that is held back as a guarantee. */
export function funded(source: string, level: string, day: Day, amount: number, paidShare = 0.95): Money {
  return { source, level, year: yearOf(day), amount, paid: Math.round(amount * paidShare) };
}
