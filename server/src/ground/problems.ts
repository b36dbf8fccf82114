import { type InputProblem, InvalidInput } from "../writing/payload-types.ts";

export const problem = (field: string, message: string, messageZh: string): InputProblem => ({
  field,
  message,
  messageZh,
});

/** A refusal of all that is wrong; nothing when nothing is. */
export const refusalOf = (problems: readonly InputProblem[]): InvalidInput | undefined =>
  problems.length === 0 ? undefined : new InvalidInput(problems);

const EARLIEST = "1900-01-01";
const YEARS_AHEAD = 20;

/** Days that somebody meant: what is dated after the data day counts as it stands, a slip of the pen should not. */
export function dayProblems(field: string, day: string | null | undefined, today: string) {
  if (!day) return [];
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  if (EARLIEST <= day && day <= latest) return [];
  return [
    problem(field, `Expected a day from ${EARLIEST} to ${latest}`, `日期应在 ${EARLIEST} 至 ${latest} 之间`),
  ];
}

/** What closes has stood for a day at least. */
export function lifeProblems(
  field: string,
  { openedOn, closedOn }: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  if (typeof openedOn !== "string" || typeof closedOn !== "string" || openedOn < closedOn) return [];
  return [
    problem(
      field,
      `It would close on ${closedOn}, not after it opened on ${openedOn}`,
      `停用日期 ${closedOn} 须晚于启用日期 ${openedOn}`,
    ),
  ];
}

const LONGEST_NAME = 200;

/** Text of one line, as names and numbers of telephones are. */
export function textProblems(field: string, text: string | null | undefined): readonly InputProblem[] {
  if (text === null || text === undefined) return [];
  if (text.trim() !== "" && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text)) return [];
  return [
    problem(
      field,
      `Expected 1 to ${LONGEST_NAME} characters on one line`,
      `应为 1 至 ${LONGEST_NAME} 个字符，不得换行`,
    ),
  ];
}

const LARGEST = 1e12;

export function amountProblems(field: string, amount: number | null | undefined): readonly InputProblem[] {
  if (amount === null || amount === undefined) return [];
  if (Number.isFinite(amount) && amount >= 0 && amount <= LARGEST) return [];
  return [problem(field, `Expected 0 to ${LARGEST}`, `应在 0 至 ${LARGEST} 之间`)];
}

/** The fields that were given; null empties one, absence leaves it. */
export function givenOf<Input extends object, Name extends keyof Input & string>(
  input: Input,
  names: readonly Name[],
): Partial<Pick<Input, Name>> {
  const given = names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]);
  return Object.fromEntries(given) as Partial<Pick<Input, Name>>;
}
