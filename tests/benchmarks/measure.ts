/** One line of the table: what was measured, what it should be, what it is. */
export interface Measure {
  readonly what: string;
  readonly aim: string;
  readonly measured: string;
  /** Null where there is no aim, or nothing could be measured. */
  readonly isReached: boolean | null;
  readonly how: string;
}

export interface Aim {
  readonly atMost: number;
  readonly unit: string;
}

/** A measured value beside its aim. */
export const measure = (what: string, aim: Aim, value: number, how: string): Measure => ({
  what,
  aim: `<= ${aim.atMost} ${aim.unit}`.trim(),
  measured: `${shown(value)} ${aim.unit}`.trim(),
  isReached: value <= aim.atMost,
  how,
});

/** Something worth knowing for which nobody has set an aim. */
export const observation = (what: string, measured: string, how: string): Measure => ({
  what,
  aim: "",
  measured,
  isReached: null,
  how,
});

export const notRun = (what: string, aim: string, why: string): Measure => ({
  what,
  aim,
  measured: "NOT RUN",
  isReached: null,
  how: why,
});

export const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("Nothing was measured");
  return (low + high) / 2;
}

/** Seconds that some work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

export async function repeated(times: number, work: (run: number) => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < times; run += 1) values.push(await work(run));
  return values;
}

/** The exponent b of value = a * size^b, by least squares on logarithms. */
export function fittedExponent(points: readonly { readonly size: number; readonly value: number }[]): number {
  const xs = points.map((point) => Math.log(point.size));
  const ys = points.map((point) => Math.log(point.value));
  const [x0, y0] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, n) => sum + (x - x0) * ((ys[n] ?? 0) - y0), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
