/** Between which metres from the start a phase was done. */
export interface Stretch {
  readonly kind: string;
  readonly fromMetres: number;
  readonly toMetres: number;
}

interface Report {
  readonly id: string;
  readonly asOf: string;
  readonly stretches: readonly Stretch[];
}

export interface StripRow {
  readonly kind: string;
  /** What all reports say was done, put together, from the start on. */
  readonly done: readonly Stretch[];
  /** What the latest report with a stretch of this phase says. */
  readonly latest: readonly Stretch[];
}

export interface Strip {
  /** Length of the road as far as it is planned or reported. */
  readonly metres: number;
  readonly rows: readonly StripRow[];
  readonly isReported: boolean;
}

interface Planned {
  readonly kind: string;
  readonly planned: number;
  readonly existingBefore?: number | null;
}

export const PHASES = ["roadbed_m", "gravel_m", "concrete_m"];

/** The road from its start, phase by phase; null where no phase is planned. The latest report comes first. */
export function stripOf(quantities: readonly Planned[], reports: readonly Report[]): Strip | null {
  const phases = PHASES.filter((kind) => quantities.some((each) => each.kind === kind));
  if (phases.length === 0) return null;
  const stretches = reports.flatMap((report) => report.stretches);
  const planned = quantities
    .filter(({ kind }) => PHASES.includes(kind))
    .map((each) => each.planned + (each.existingBefore ?? 0));
  return {
    metres: Math.max(1, ...planned, ...stretches.map(({ toMetres }) => toMetres)),
    rows: phases.map((kind) => ({
      kind,
      done: together(stretches.filter((each) => each.kind === kind)),
      latest: latestOf(reports, kind),
    })),
    isReported: stretches.length > 0,
  };
}

const latestOf = (reports: readonly Report[], kind: string): readonly Stretch[] => {
  const report = reports.find(({ stretches }) => stretches.some((each) => each.kind === kind));
  return (report?.stretches ?? []).filter((each) => each.kind === kind);
};

/** Stretches that touch or overlap become one. */
function together(stretches: readonly Stretch[]): readonly Stretch[] {
  const done: Stretch[] = [];
  for (const next of [...stretches].sort((one, other) => one.fromMetres - other.fromMetres)) {
    const last = done.at(-1);
    if (last === undefined || next.fromMetres > last.toMetres) done.push(next);
    else done[done.length - 1] = { ...last, toMetres: Math.max(last.toMetres, next.toMetres) };
  }
  return done;
}

/** "K1+200" for 1,200 m. */
export function chainageText(metres: number): string {
  const whole = Math.round(metres);
  return `K${Math.floor(whole / 1000)}+${String(whole % 1000).padStart(3, "0")}`;
}

const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const MOST_TICKS = 8;

/** Where the axis is marked: round metres, and the end. */
export function ticksOf(metres: number): readonly number[] {
  const step = STEPS.find((each) => metres / each <= MOST_TICKS) ?? metres;
  const round = Array.from({ length: Math.floor(metres / step) + 1 }, (_, place) => place * step);
  return [...round.filter((at) => metres - at >= step / 2), metres];
}
