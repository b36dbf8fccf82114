import type { InputProblem } from "../../writing/payload-types.ts";
import { moneyProblems, orderProblems, problem, textProblems } from "./input-problems.ts";

export interface Allocation {
  readonly source: string;
  readonly level: string | null;
  readonly year: number | null;
  readonly documentNo: string | null;
  readonly applied: number | null;
  readonly approved: number | null;
  readonly allocated: number;
}

const SOURCES = [
  "SPECIAL",
  "INTEGRATED",
  "SECTOR",
  "LOAN",
  "BOND",
  "FUND",
  "PPP",
  "STATE_COMPANY",
  "SOCIAL",
  "SELF_RAISED",
  "OTHER",
];
const LEVELS = ["CENTRAL", "PROVINCE", "PREFECTURE", "COUNTY"];
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/** What was paid out of a funding line. */
export interface PaidOut {
  readonly disbursed: number;
  readonly firstPaidOn: string | null;
}

/** What is wrong with a funding line, seeing what was paid out of it. */
export function allocationProblems(
  line: Allocation,
  { disbursed, firstPaidOn }: PaidOut,
): readonly InputProblem[] {
  return [
    ...oneOf("source", line.source, SOURCES),
    ...(line.level === null ? [] : oneOf("level", line.level, LEVELS)),
    ...yearProblems(line.year),
    ...paidBeforeProblems("year", line.year, firstPaidOn),
    ...textProblems("documentNo", line.documentNo),
    ...moneyProblems("applied", line.applied),
    ...moneyProblems("approved", line.approved),
    ...allocatedProblems(line.allocated, disbursed),
  ];
}

const oneOf = (field: string, given: string, known: readonly string[]): readonly InputProblem[] =>
  known.includes(given)
    ? []
    : [problem(field, `Expected one of ${known.join(", ")}`, `应为 ${known.join("、")} 之一`)];

const yearProblems = (year: number | null): readonly InputProblem[] =>
  year === null || (year >= FIRST_YEAR && year <= LAST_YEAR)
    ? []
    : [
        problem(
          "year",
          `A year from ${FIRST_YEAR} to ${LAST_YEAR}`,
          `应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间的年份`,
        ),
      ];

/** Money of a budget year is not paid out before it begins. */
export const paidBeforeProblems = (
  field: string,
  year: number | null,
  paidOn: string | null,
): readonly InputProblem[] =>
  orderProblems(
    field,
    {
      day: year === null ? null : `${year}-01-01`,
      english: "the beginning of the line's budget year,",
      chinese: "本条资金的预算年度",
    },
    { day: paidOn, english: "The day", chinese: "拨付日期" },
  );

function allocatedProblems(allocated: number | null, disbursed: number): readonly InputProblem[] {
  if (allocated === null) return [problem("allocated", "Must not be empty", "不得为空")];
  if (allocated >= disbursed || allocated < 0) return moneyProblems("allocated", allocated);
  return [
    problem(
      "allocated",
      `Less than the ${disbursed} paid out of this line`,
      `小于本条资金已拨付的 ${disbursed} 元`,
    ),
  ];
}
