// What stands of each kind of work around a day, from the project as it was asked for.

interface Quantity {
  readonly kind: string;
  readonly unit: string;
  readonly planned: number;
  readonly existingBefore?: number | null;
}

interface Report {
  readonly id: string;
  readonly asOf: string;
  readonly quantities: readonly { readonly kind: string; readonly done: number }[];
}

export interface KnownAmount extends Quantity {
  /** The latest amount on or before the day; null where nothing was reported. */
  readonly before: number | null;
  /** The lowest amount reported for a later day; null where there is none. */
  readonly after: number | null;
}

/** Reports come the latest first. */
export function knownAmounts(
  quantities: readonly Quantity[],
  reports: readonly Report[],
  day: string,
): readonly KnownAmount[] {
  return quantities.map((quantity) => {
    const amounts = reports.flatMap(({ asOf, quantities }) =>
      quantities.filter(({ kind }) => kind === quantity.kind).map(({ done }) => ({ asOf, done })),
    );
    const later = amounts.filter(({ asOf }) => asOf > day).map(({ done }) => done);
    return {
      ...quantity,
      before: amounts.find(({ asOf }) => asOf <= day)?.done ?? null,
      after: later.length === 0 ? null : Math.min(...later),
    };
  });
}
