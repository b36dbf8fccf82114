import { todayInChina } from "../../geo/day.ts";
import type { InputProblem } from "../../writing/payload-types.ts";

type Problems = readonly InputProblem[];

export const problem = (field: string, message: string, messageZh: string): InputProblem => ({
  field,
  message,
  messageZh,
});

const LONGEST_TEXT = 200;
const LONGEST_REASON = 2000;

/** Text that no database takes, or that nobody can have meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

export function textProblems(
  field: string,
  text: string | null | undefined,
  longest: number = LONGEST_TEXT,
): Problems {
  if (text === null || text === undefined) return [];
  if (UNFIT.test(text)) return [problem(field, "No control characters", "不得含控制字符")];
  if ([...text].length <= longest) return [];
  return [problem(field, `At most ${longest} characters`, `最多 ${longest} 个字符`)];
}

/** A name or a reason: it must say something. */
export function neededTextProblems(
  field: string,
  text: string | null | undefined,
  longest: number = LONGEST_REASON,
): Problems {
  if (!text?.trim()) return [problem(field, "Must not be empty", "不得为空")];
  return textProblems(field, text, longest);
}

const MOST_MONEY = 9_999_999_999_999;
const CENTS = 100;

/** Yuan, to the cent. Rounding at this size keeps cents exact. */
export function moneyProblems(field: string, amount: number | null | undefined): Problems {
  if (amount === null || amount === undefined) return [];
  if (!(amount >= 0)) return [problem(field, "Never below 0", "不得小于 0")];
  if (amount > MOST_MONEY) return [problem(field, `At most ${MOST_MONEY}`, `不得大于 ${MOST_MONEY}`)];
  if (Math.round(amount * CENTS) / CENTS === amount) return [];
  return [problem(field, "Yuan with at most two decimals", "单位为元，最多两位小数")];
}

const MOST_AMOUNT = 1e12;

export function amountProblems(field: string, amount: number | null | undefined): Problems {
  if (amount === null || amount === undefined || (amount >= 0 && amount <= MOST_AMOUNT)) return [];
  if (!(amount >= 0)) return [problem(field, "Never below 0", "不得小于 0")];
  return [problem(field, `At most ${MOST_AMOUNT}`, `不得大于 ${MOST_AMOUNT}`)];
}

/** What is said to have happened has happened by today. */
export function happenedProblems(field: string, day: string | null | undefined): Problems {
  const today = todayInChina();
  if (day === null || day === undefined || day <= today) return [];
  return [problem(field, `Not after today, ${today}`, `不得晚于今天（${today}）`)];
}

export interface NamedDay {
  readonly day: string | null | undefined;
  readonly english: string;
  readonly chinese: string;
}

/** The later day is not before the earlier one; days that are not known are in any order. */
export function orderProblems(field: string, earlier: NamedDay, later: NamedDay): Problems {
  if (!earlier.day || !later.day || earlier.day <= later.day) return [];
  return [
    problem(
      field,
      `${later.english} ${later.day} is before ${earlier.english} ${earlier.day}`,
      `${later.chinese} ${later.day} 早于${earlier.chinese} ${earlier.day}`,
    ),
  ];
}
