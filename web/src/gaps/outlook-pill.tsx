import { useWords, type Words } from "../ui/i18n.ts";
import { Pill } from "../ui/states.tsx";

export interface OutlookShown {
  readonly outlook: "CLOSING" | "STALLED" | "ORPHAN";
  readonly closesOn?: string | null;
}

const monthOf = (day: string): string => day.slice(0, 7);

/** "closes 2018-03", "project stalled", "no project". */
export function outlookText({ say }: Words, { outlook, closesOn }: OutlookShown): string {
  if (outlook === "CLOSING" && closesOn != null) return say("gaps.closes", { month: monthOf(closesOn) });
  return say(`gaps.outlook.${outlook}`);
}

export function OutlookPill(props: { gap: OutlookShown }) {
  const words = useWords();
  return <Pill kind={props.gap.outlook.toLowerCase()}>{outlookText(words, props.gap)}</Pill>;
}
