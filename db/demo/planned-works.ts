import { plusDays } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import type { Sector } from "./project-book.ts";
import type { Random } from "./random.ts";
import { yearOf } from "./roadworks.ts";

export interface PlannedWorks {
  readonly prefix: string;
  readonly name: string;
  readonly sector: Sector;
  readonly programme: string;
  readonly responsible: string;
  readonly villages: readonly Village[];
  readonly hamlets?: readonly string[];
  readonly quantities: Readonly<Record<string, number>>;
  readonly budget: number;
  readonly stands: "CLOSING" | "STALLED";
  readonly random: Random;
}

/** Works that will close a gap, or stand still: nothing of them is done by the data day. */
export function planWorks({ projects, spec }: LaidOut, works: PlannedWorks, code?: string): string {
  const { random } = works;
  const isClosing = works.stands === "CLOSING";
  const standing = isClosing
    ? random.pick(["RUNNING", "APPROVED", "TENDERED"] as const)
    : random.pick(["SUSPENDED", "STALLED"] as const);
  const isBegun = standing === "RUNNING" || !isClosing;
  const start = isBegun
    ? -random.integer(isClosing ? 20 : 140, isClosing ? 120 : 300)
    : random.integer(30, 200);
  const amount = Math.round(works.budget * 0.6);
  return projects.add(
    {
      prefix: works.prefix,
      name: works.name,
      sector: works.sector,
      programme: works.programme,
      townshipCode: works.villages[0]?.townshipCode ?? null,
      villages: works.villages.map(({ code: village }) => village),
      hamlets: works.hamlets ?? [],
      quantities: Object.fromEntries(
        Object.entries(works.quantities).map(([kind, planned]) => [kind, { planned, done: 0 }]),
      ),
      standing,
      budget: works.budget,
      plannedStart: plusDays(spec.dataAsOf, start),
      plannedFinish: plusDays(spec.dataAsOf, random.integer(60, 420) + Math.max(0, start)),
      startedOn: isBegun ? plusDays(spec.dataAsOf, start + random.integer(0, 15)) : null,
      money: isBegun
        ? [
            {
              source: "OTHER",
              level: "PREFECTURE",
              year: yearOf(spec.dataAsOf) - 1,
              amount,
              paid: isClosing ? 0 : Math.round(amount * random.between(0.05, 0.6)),
            },
          ]
        : [],
      responsible: works.responsible,
    },
    code,
  );
}
