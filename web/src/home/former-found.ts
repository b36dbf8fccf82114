interface Known {
  readonly name: string;
  /** Code of today. */
  readonly key: string;
  readonly former: readonly string[];
}

/** The former name or code that what was typed is part of, where today's name and code have nothing of it. */
export function formerFound({ name, key, former }: Known, typed: string): string | undefined {
  const isTodays = name.includes(typed) || key.startsWith(typed);
  return isTodays ? undefined : former.find((each) => each.includes(typed));
}
