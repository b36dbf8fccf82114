/** What an area lacks for being judged at all. */
export type Lacking = "villages" | "dataDay";

interface Known {
  readonly area: { readonly villageCount: number; readonly dataAsOf?: string | null };
  /** The latest data day of the counties in it; undefined while it is on its way. */
  readonly dataAsOfMax: string | null | undefined;
}

/** Without a village there is nobody to ask for; without a data day no county is answered. */
export function lackingOf({ area, dataAsOfMax }: Known): Lacking | undefined {
  if (area.villageCount === 0) return "villages";
  return area.dataAsOf == null && dataAsOfMax === null ? "dataDay" : undefined;
}
