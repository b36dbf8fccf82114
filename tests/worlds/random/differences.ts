import type { Answers } from "../answers.ts";

/** One line for each answer that is not the same on both sides, with the fields that differ. */
export function differencesBetween(engine: Answers, naive: Answers): readonly string[] {
  return [
    ...inOne("village", engine.villages, naive.villages),
    ...inOne("hamlet", engine.hamlets, naive.hamlets),
    ...inOne("gap", engine.gaps, naive.gaps),
  ];
}

function inOne(
  what: string,
  engine: Record<string, object>,
  naive: Record<string, object>,
): readonly string[] {
  const keys = [...new Set([...Object.keys(engine), ...Object.keys(naive)])];
  return keys.flatMap((key) => {
    const difference = between(engine[key], naive[key]);
    return difference === null ? [] : [`${what} ${key}: ${difference}`];
  });
}

function between(engine: object | undefined, naive: object | undefined): string | null {
  if (engine === undefined || naive === undefined) return `engine ${text(engine)}, naive ${text(naive)}`;
  const [theirs, ours] = [Object.entries(engine), Object.entries(naive)].map((entries) => new Map(entries));
  const fields = [...new Set([...Object.keys(engine), ...Object.keys(naive)])];
  const unequal = fields.filter((field) => !Object.is(theirs?.get(field), ours?.get(field)));
  if (unequal.length === 0) return null;
  return unequal
    .map((field) => `${field} engine ${text(theirs?.get(field))}, naive ${text(ours?.get(field))}`)
    .join("; ");
}

const text = (value: unknown): string => JSON.stringify(value) ?? "nothing";
