import { spell } from "../src/spelling.ts";
import type { CountySpec } from "./counties.ts";
import { type Day, daysBetween, earlier, plusDays } from "./days.ts";
import type { Random } from "./random.ts";
import { addReports } from "./reports.ts";
import { SYNTHETIC, type World } from "./rows.ts";

export type Sector = "ROAD" | "WATER" | "POWER" | "NETWORK" | "SERVICE" | "HOUSING" | "RELOCATION";
/** How a project stands on the data day. */
export type Standing =
  | "PROPOSED"
  | "APPROVED"
  | "TENDERED"
  | "RUNNING"
  | "STALLED"
  | "SUSPENDED"
  | "FINISHED"
  | "ACCEPTED";

export interface Amount {
  readonly planned: number;
  readonly done: number;
  readonly existingBefore?: number;
}
export interface Money {
  readonly source: string;
  readonly level: string | null;
  readonly year: number;
  readonly amount: number;
  /** Paid out of it by the data day. */
  readonly paid: number;
  readonly applied?: number | null;
  readonly approved?: number | null;
}
export interface ProjectPlan {
  readonly prefix: string;
  readonly name: string;
  readonly sector: Sector;
  readonly programme: string | null;
  readonly mode?: string | null;
  readonly townshipCode: string | null;
  readonly villages: readonly string[];
  readonly hamlets?: readonly string[];
  readonly quantities: Readonly<Record<string, Amount>>;
  readonly standing: Standing;
  readonly budget: number | null;
  readonly plannedStart: Day;
  readonly plannedFinish: Day;
  readonly startedOn?: Day | null;
  readonly finishedOn?: Day | null;
  readonly money: readonly Money[];
  readonly geometry?: string | null;
  /** Extra milestones that a report counts, with the day on which they were done. */
  readonly milestones?: Readonly<Record<string, Day>>;
  readonly responsible: string;
}

const STAGES: Record<Standing, string> = {
  PROPOSED: "PROPOSED",
  APPROVED: "APPROVED",
  TENDERED: "TENDERED",
  RUNNING: "UNDER_CONSTRUCTION",
  STALLED: "UNDER_CONSTRUCTION",
  SUSPENDED: "SUSPENDED",
  FINISHED: "COMPLETED",
  ACCEPTED: "ACCEPTED",
};

/** Writes one county's projects with all that hangs on them, and numbers them by prefix. */
export class ProjectBook {
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly spec: CountySpec,
    readonly random: Random,
    readonly world: World,
  ) {}

  /** The code that the next project of this prefix will get: its assets are drawn before it is written. */
  reserve(prefix: string): string {
    const number = (this.#numbers.get(prefix) ?? 0) + 1;
    this.#numbers.set(prefix, number);
    return `${this.spec.code}-${prefix}-${String(number).padStart(4, "0")}`;
  }

  add(plan: ProjectPlan, code: string = this.reserve(plan.prefix)): string {
    this.world.project.push(this.#projectRow(code, plan));
    for (const village of plan.villages)
      this.world.project_village.push({ project_code: code, village_code: village, ...this.#county() });
    for (const hamlet of plan.hamlets ?? [])
      this.world.project_hamlet.push({ project_code: code, hamlet_id: hamlet, ...this.#county() });
    for (const [kind, amount] of Object.entries(plan.quantities)) {
      this.world.project_quantity.push({
        project_code: code,
        kind,
        ...this.#county(),
        planned: amount.planned,
        existing_before: amount.existingBefore ?? 0,
      });
    }
    addReports(this.world, this.spec, this.random, code, plan);
    this.#addMilestones(code, plan);
    for (const money of plan.money) this.#addMoney(code, plan, money);
    return code;
  }

  #county(): { readonly county_code: string } {
    return { county_code: this.spec.code };
  }

  #projectRow(code: string, plan: ProjectPlan) {
    const paid = plan.money.reduce((sum, money) => sum + money.paid, 0);
    const isOpen =
      plan.standing === "PROPOSED" || plan.standing === "APPROVED" || plan.standing === "TENDERED";
    return {
      code,
      ...this.#county(),
      township_code: plan.townshipCode,
      name: plan.name,
      ...spell(plan.name),
      sector: plan.sector,
      programme: plan.programme,
      mode: plan.mode ?? null,
      stage: STAGES[plan.standing],
      stage_before_suspension: plan.standing === "SUSPENDED" ? "UNDER_CONSTRUCTION" : null,
      budget: plan.budget,
      completed_investment: isOpen ? 0 : paid,
      planned_start: plan.plannedStart,
      planned_finish: plan.plannedFinish,
      started_on: plan.startedOn ?? null,
      finished_on: plan.finishedOn ?? null,
      responsible_unit: plan.responsible,
      contractor: isOpen ? null : `模拟施工单位${this.random.integer(1, 24)}`,
      supervisor: isOpen ? null : `模拟监理单位${this.random.integer(1, 8)}`,
      geometry: plan.geometry ?? null,
      ...SYNTHETIC,
    };
  }

  /** Preparation before the start, completion after it; what is not due to be done yet stays open. */
  #addMilestones(code: string, plan: ProjectPlan): void {
    const reached = MILESTONES_REACHED[plan.standing];
    const days: readonly (readonly [string, Day, Day | null])[] = [
      ["SURVEY_DESIGN", plusDays(plan.plannedStart, -90), null],
      ["APPROVAL", plusDays(plan.plannedStart, -60), null],
      ["TENDER", plusDays(plan.plannedStart, -30), null],
      ["START", plan.plannedStart, plan.startedOn ?? null],
      ["FINISH", plan.plannedFinish, plan.finishedOn ?? null],
      ["ACCEPTANCE", plusDays(plan.plannedFinish, 45), null],
    ];
    const extra = Object.entries(plan.milestones ?? {}).map(
      ([kind, doneOn]) => [kind, doneOn, doneOn] as const,
    );
    for (const [index, [kind, dueOn, actual]] of [...days].entries()) {
      const guess = earlier(
        plusDays(dueOn, this.random.integer(-12, 15)),
        plan.startedOn && index < 3 ? plan.startedOn : this.spec.dataAsOf,
      );
      const doneOn = index < reached ? earlier(actual ?? guess, this.spec.dataAsOf) : null;
      this.world.milestone.push({
        project_code: code,
        kind,
        ...this.#county(),
        due_on: dueOn,
        done_on: doneOn,
      });
    }
    for (const [kind, dueOn, doneOn] of extra) {
      this.world.milestone.push({
        project_code: code,
        kind,
        ...this.#county(),
        due_on: dueOn,
        done_on: doneOn,
      });
    }
  }

  #addMoney(code: string, plan: ProjectPlan, money: Money): void {
    const id = this.world.allocation.length + 1;
    this.world.allocation.push({
      id,
      project_code: code,
      ...this.#county(),
      source: money.source,
      level: money.level,
      year: money.year,
      document_no: null,
      applied: money.applied ?? null,
      approved: money.approved ?? null,
      amount: money.amount,
    });
    if (money.paid <= 0) return;
    const first = plan.startedOn ?? plusDays(this.spec.dataAsOf, -60);
    const last = earlier(plan.finishedOn ?? this.spec.dataAsOf, this.spec.dataAsOf);
    const half = Math.floor(money.paid / 2);
    const middle = plusDays(first, Math.max(0, daysBetween(first, last) / 2));
    for (const [amount, paidOn] of [
      [half, middle],
      [money.paid - half, last],
    ] as const) {
      if (amount > 0)
        this.world.disbursement.push({ allocation_id: id, ...this.#county(), amount, paid_on: paidOn });
    }
  }
}

const MILESTONES_REACHED: Record<Standing, number> = {
  PROPOSED: 1,
  APPROVED: 2,
  TENDERED: 3,
  RUNNING: 4,
  STALLED: 4,
  SUSPENDED: 4,
  FINISHED: 5,
  ACCEPTED: 6,
};
