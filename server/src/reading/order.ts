import type { OrderKey, Page } from "./declarations.ts";

/** The order asked for, made total by the code of the row. */
export function ordered<Name extends string>(
  keys: Readonly<Record<Name, OrderKey>>,
  asked: readonly Name[] = [],
  last: OrderKey = { sql: "this.code", type: "text" },
): Pick<Page, "order" | "keys"> {
  const names = [...new Set(asked)];
  const chosen = names.map((name) => keys[name]);
  const isTotal = chosen.some((key) => key.sql === last.sql);
  return { order: names.join() || "DEFAULT", keys: isTotal ? chosen : [...chosen, last] };
}
