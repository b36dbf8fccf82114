const seconds = (startedAt: number): string => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/** Does one step of a command and prints its name and time; what it found out stands in brackets. */
export async function step<Result>(
  name: string,
  work: () => Promise<Result>,
  note: (result: Result) => string = () => "",
): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  const remark = note(result);
  console.log(`${name.padEnd(40)} ${seconds(startedAt).padStart(7)}${remark ? `  (${remark})` : ""}`);
  return result;
}
