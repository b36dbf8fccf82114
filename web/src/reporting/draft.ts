import type { QueuedReport } from "../outbox/entry.ts";
import { typedAmount } from "./amount.ts";
import { chainageText } from "./chainage.ts";
import type { Draft } from "./report-check.ts";

/** An empty form, about the county's data day. */
export const freshDraft = (asOf: string): Draft => ({
  asOf,
  amounts: {},
  stretches: {},
  note: "",
  correctionReason: "",
  orderReason: "",
});

/** A report that waits, as it was typed. */
export function draftOf({ input }: QueuedReport): Draft {
  const stretches = input.quantities.flatMap(({ kind, stretches }) =>
    (stretches ?? [])
      .slice(0, 1)
      .map(({ fromMetres, toMetres }) => [
        kind,
        { from: chainageText(fromMetres), to: chainageText(toMetres) },
      ]),
  );
  return {
    asOf: input.asOf,
    amounts: Object.fromEntries(input.quantities.map(({ kind, done }) => [kind, typedAmount(done, "", "m")])),
    stretches: Object.fromEntries(stretches),
    note: input.note ?? "",
    correctionReason: input.correctionReason ?? "",
    orderReason: input.orderReason ?? "",
  };
}

/** The day in China, where the reports are about. */
export const todayInChina = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
