import { plusDays } from "../naive/days.ts";
import type { Day, Project, Quantity, Report, Stage } from "../world.ts";
import type { Dice } from "./dice.ts";

const stages: readonly Stage[] = [
  "PROPOSED",
  "APPROVED",
  "APPROVED",
  "TENDERED",
  "UNDER_CONSTRUCTION",
  "UNDER_CONSTRUCTION",
  "UNDER_CONSTRUCTION",
  "UNDER_CONSTRUCTION",
  "COMPLETED",
  "ACCEPTED",
  "SUSPENDED",
  "CANCELLED",
];

const kinds = ["roadbed_m", "gravel_m", "concrete_m", "tank", "transformer", "fibre_m"];

export const randomProjects = (dice: Dice, today: Day, days: readonly Day[]): readonly Project[] =>
  dice.times(dice.whole(2, 6), (index) => randomProject(dice, today, days, `P${index + 1}`));

function randomProject(dice: Dice, today: Day, days: readonly Day[], code: string): Project {
  const stage = dice.pick(stages);
  const quantities = randomQuantities(dice);
  const isFinished = stage === "COMPLETED" || stage === "ACCEPTED";
  const startedOn = randomStart(dice, today, stage);
  const finishes = days.filter((day) => day <= today && (startedOn === null || day >= startedOn));
  return {
    code,
    sector: dice.pick(["ROAD", "WATER", "POWER", "NETWORK", "SERVICE"]),
    stage,
    ...randomPlan(dice, today, days, startedOn),
    startedOn,
    finishedOn: isFinished && !dice.chance(0.06) ? (finishes.length > 0 ? dice.pick(finishes) : today) : null,
    quantities,
    reports: randomReports(dice, today, quantities),
  };
}

function randomStart(dice: Dice, today: Day, stage: Stage): Day | null {
  const mayHaveStarted = stage !== "PROPOSED" && stage !== "APPROVED" && stage !== "TENDERED";
  if (!mayHaveStarted) return dice.chance(0.1) ? plusDays(today, dice.whole(-50, 60)) : null;
  return dice.chance(0.1) ? null : plusDays(today, dice.pick([-400, -180, -179, -181, dice.whole(-380, 0)]));
}

/** Planned to finish on one of the world's days, often as planned: then several finish together. */
function randomPlan(dice: Dice, today: Day, days: readonly Day[], startedOn: Day | null) {
  const plannedFinish = dice.chance(0.1)
    ? null
    : dice.pick([...days, ...days.filter((day) => day > today), today]);
  const plannedStart = dice.pick([startedOn, startedOn, plusDays(today, dice.whole(-300, 100)), null]);
  const isTooLate = plannedFinish !== null && plannedStart !== null && plannedStart > plannedFinish;
  return { plannedFinish, plannedStart: isTooLate ? null : plannedStart };
}

function randomQuantities(dice: Dice): readonly Quantity[] {
  const chosen = new Set(dice.times(dice.pick([0, 1, 1, 2, 3]), () => dice.pick(kinds)));
  return [...chosen].map((kind) => ({
    kind,
    planned: dice.pick([0, 3, 10, 100, 100, 1000, 12.5]),
    weight: dice.pick([null, null, 1, 2.5]),
  }));
}

/** How work goes: with progress, without any, to the end, or never told. */
function randomReports(dice: Dice, today: Day, quantities: readonly Quantity[]): readonly Report[] {
  const pace = dice.pick(["NONE", "STEADY", "STEADY", "IDLE", "DONE", "CORRECTED"] as const);
  if (pace === "NONE") return [];
  const count = dice.pick([1, 2, 3, 3, 4, 6]);
  const ages = dice.times(count, () =>
    dice.chance(0.02) ? -9 : dice.pick([0, 89, 90, 180, 181, dice.whole(0, 120), dice.whole(0, 400)]),
  );
  const days = ages.toSorted((a, b) => b - a).map((age) => plusDays(today, -age));
  const step = 1 / dice.pick([days.length, days.length + 1, 2 * days.length + 3]);
  return days.map((asOf, index) => {
    const share = { STEADY: (index + 1) * step, IDLE: 0.4, DONE: 1.1, CORRECTED: 0.8 - index * 0.1 }[pace];
    const told = dice.chance(0.8) ? quantities : dice.some(quantities, 0.5);
    return { asOf, done: Object.fromEntries(told.map(({ kind, planned }) => [kind, tidy(planned * share)])) };
  });
}

const tidy = (amount: number): number => Math.max(0, Math.round(amount * 100) / 100);
