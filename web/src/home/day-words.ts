import type { Summary } from "../coverage/summaries.ts";
import type { Words } from "../ui/i18n.ts";

interface DayAsked {
  readonly summary: Summary | undefined;
  readonly day: string | undefined;
  readonly dataAsOf: string | null | undefined;
}

/** "data as of 2017-12-01"; another day, and that it is a forecast; or the range of days of several counties. */
export function dayWords({ say }: Words, { summary, day, dataAsOf }: DayAsked): string {
  if (day !== undefined && summary?.isForecast === true) return say("home.dayForecast", { day });
  if (day !== undefined) return day;
  const from = summary?.dataAsOfMin;
  const to = summary?.dataAsOfMax;
  if (from != null && to != null && from !== to) return say("home.dayRange", { from, to });
  const known = dataAsOf ?? to;
  return known == null ? "" : say("home.dayOf", { day: known });
}
