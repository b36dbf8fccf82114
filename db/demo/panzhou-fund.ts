import { plusDays } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import { Random } from "./random.ts";
import { parts } from "./totals.ts";

const PROJECTS = 25;
const APPROVED = 10;
const APPLIED_CNY = 3_873_000_000;
const APPROVED_CNY = 516_000_000;
const PAID_CNY = 228_000_000;

/** Applied for at the banks, approved for some, paid out for less: nothing is built of it by the data day. */
export function addFundProjects({ projects, county, spec }: LaidOut): void {
  const random = new Random("panzhou fund");
  const applied = parts(random, APPLIED_CNY, PROJECTS);
  const approved = parts(random, APPROVED_CNY, APPROVED);
  const paid = parts(random, PAID_CNY, APPROVED);
  for (let index = 0; index < PROJECTS; index++) {
    const township = county.townships[index];
    if (!township) throw new Error("Fewer townships than fund projects");
    const isApproved = index < APPROVED;
    projects.add({
      prefix: "JJ",
      name: `${township.name}脱贫攻坚产业基金申报项目`,
      sector: "SERVICE",
      programme: "产业基金",
      townshipCode: township.code,
      villages: [],
      quantities: { industry_project: { planned: 1, done: 0 } },
      standing: isApproved ? "APPROVED" : "PROPOSED",
      budget: applied[index] as number,
      plannedStart: plusDays(spec.dataAsOf, 60),
      plannedFinish: plusDays(spec.dataAsOf, 800),
      money: [
        {
          source: "FUND",
          level: "PROVINCE",
          year: 2017,
          applied: applied[index] as number,
          approved: approved[index] ?? null,
          amount: approved[index] ?? 0,
          paid: paid[index] ?? 0,
        },
      ],
      responsible: "市财政局",
    });
  }
}
