import type { InputProblem } from "../writing/payload-types.ts";
import type { ProgressInput } from "./report-input.ts";

/** What a project plans of one kind, and what was last reported of it. */
export interface KnownQuantity {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  /** Order of a road's phases; null for everything else. */
  readonly phase: number | null;
  readonly planned: number;
  readonly existingBefore: number;
  /** The latest amount on or before the report's day. */
  readonly before: number | null;
  /** The lowest amount that was reported for a later day. */
  readonly after: number | null;
}

/** All that keeps a report from being taken. */
export function reportProblems(
  input: ProgressInput,
  known: readonly KnownQuantity[],
  today: string,
): readonly InputProblem[] {
  const amounts = input.quantities.flatMap((_, place) => amountProblems(input, place, known));
  return [
    ...dayProblems(input, today),
    ...reasonProblems(input),
    ...(amounts.length > 0 ? amounts : orderProblems(input, known)),
  ];
}

const problem = (field: string, message: string, messageZh: string): InputProblem => ({
  field,
  message,
  messageZh,
});

function dayProblems({ asOf, quantities }: ProgressInput, today: string): readonly InputProblem[] {
  const late = asOf > today ? [problem("asOf", `Not after today, ${today}`, `不得晚于今天（${today}）`)] : [];
  if (quantities.length > 0) return late;
  return [...late, problem("quantities", "At least one amount", "至少填报一项工程量")];
}

function reasonProblems({ correction, correctionReason }: ProgressInput): readonly InputProblem[] {
  if (!correction || correctionReason?.trim()) return [];
  return [problem("correctionReason", "A correction states its reason", "更正须说明原因")];
}

function amountProblems(
  input: ProgressInput,
  place: number,
  known: readonly KnownQuantity[],
): readonly InputProblem[] {
  const given = input.quantities[place];
  if (given === undefined) return [];
  const field = `quantities.${place}`;
  const quantity = known.find(({ kind }) => kind === given.kind);
  if (quantity === undefined)
    return [problem(`${field}.kind`, `The project plans no ${given.kind}`, `该项目没有 ${given.kind}`)];
  const isTwice = input.quantities.findIndex(({ kind }) => kind === given.kind) !== place;
  if (isTwice)
    return [problem(`${field}.kind`, `${given.kind} stands here twice`, `${quantity.name}重复填报`)];
  if (!(given.done >= 0) || !Number.isFinite(given.done))
    return [problem(`${field}.done`, "Never below 0", "不得小于 0")];
  return [...fallProblems(input, quantity, given.done, field), ...stretchProblems(given.stretches, field)];
}

/** Cumulative amounts do not fall by themselves: neither below what was, nor above what was reported for later. */
function fallProblems(
  { correction }: ProgressInput,
  { name, unit, before, after }: KnownQuantity,
  done: number,
  field: string,
): readonly InputProblem[] {
  if (!correction && before !== null && done < before)
    return [
      problem(
        `${field}.done`,
        `${done} ${unit} is less than the ${before} reported before; a correction states a reason`,
        `${name} ${done} ${unit} 小于此前上报的 ${before}；更正须说明原因`,
      ),
    ];
  if (after !== null && done > after)
    return [
      problem(
        `${field}.done`,
        `${done} ${unit} is more than the ${after} reported for a later day; correct that report first`,
        `${name} ${done} ${unit} 大于此后日期上报的 ${after}；请先更正该次上报`,
      ),
    ];
  return [];
}

function stretchProblems(
  stretches: ProgressInput["quantities"][number]["stretches"],
  field: string,
): readonly InputProblem[] {
  const wrong = (stretches ?? []).findIndex(
    ({ fromMetres, toMetres }) => !(0 <= fromMetres && fromMetres < toMetres),
  );
  if (wrong < 0) return [];
  return [
    problem(
      `${field}.stretches.${wrong}`,
      "Expected 0 <= from < to, in metres",
      "起点应不小于 0 且小于终点（米）",
    ),
  ];
}

/** Of the planned phases none is longer than the one before it, what existed before counted in. */
function orderProblems(input: ProgressInput, known: readonly KnownQuantity[]): readonly InputProblem[] {
  if (input.orderReason?.trim()) return [];
  const phases = known
    .filter(({ phase, planned }) => phase !== null && planned > 0)
    .sort((one, other) => (one.phase ?? 0) - (other.phase ?? 0))
    .map((quantity) => ({ ...quantity, length: lengthOf(input, quantity) }));
  return phases.slice(1).flatMap((later, index) => {
    const earlier = phases[index];
    if (earlier === undefined || later.length <= earlier.length) return [];
    const place = input.quantities.findIndex(({ kind }) => kind === later.kind);
    return [
      problem(
        place < 0 ? "quantities" : `quantities.${place}.done`,
        `${later.kind} ${later.length} m would be longer than ${earlier.kind} ${earlier.length} m; state orderReason if it is so`,
        `${later.name} ${later.length} 米长于${earlier.name} ${earlier.length} 米；如属实，请说明原因`,
      ),
    ];
  });
}

const lengthOf = (input: ProgressInput, { kind, before, existingBefore }: KnownQuantity): number =>
  (input.quantities.find((given) => given.kind === kind)?.done ?? before ?? 0) + existingBefore;
