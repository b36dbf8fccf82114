import { unitName } from "../projects/project-quantities.tsx";
import { useWords } from "../ui/i18n.ts";
import { fullNumber, shareText } from "../ui/numbers.ts";
import { type Amount, ROAD_PHASES, shareDone } from "./figures.ts";

const PHASE_COLOUR: Readonly<Record<string, string>> = {
  roadbed_m: "#cdbfa9",
  gravel_m: "#9b8468",
  concrete_m: "#4a3a2a",
};

export const phaseColour = (kind: string): string => PHASE_COLOUR[kind] ?? "var(--accent)";

/** Whole per cent where room is short; one of many is never 0, 313 of 314 never 100. */
export function percent(share: number): string {
  if (share >= 1) return "100";
  if (share <= 0) return "0";
  return share < 0.01 ? "<1" : String(Math.min(99, Math.round(100 * share)));
}

/** Roadbed, gravel and concrete as one nested bar; a tick where the plan would be by now. */
export function WorksBar(props: { amounts: readonly Amount[]; progress: number; planned: number | null }) {
  const { say } = useWords();
  const phases = ROAD_PHASES.flatMap((kind) => props.amounts.filter((each) => each.kind === kind));
  const shares = phases.map((phase) => ({ kind: phase.kind, share: shareDone(phase) ?? 0 }));
  const bars = shares.length > 0 ? shares : [{ kind: "", share: props.progress }];
  return (
    <span className="works-bar">
      <span className="bar" aria-hidden="true">
        {bars.map(({ kind, share }) => (
          <i key={kind} style={{ width: `${100 * share}%`, background: phaseColour(kind) }} />
        ))}
        {props.planned !== null && <b style={{ left: `${100 * props.planned}%` }} />}
      </span>
      {bars.map(({ kind, share }) => (
        <span key={kind} className="works-share">
          {kind !== "" && <span className="for-screen-readers">{say(`projects.kind.${kind}`)} </span>}
          {percent(share)}
        </span>
      ))}
    </span>
  );
}

/** Share paid out, the tick is what is built; red where money runs more than 30 points ahead, hatched where behind. */
export function MoneyBar(props: { paid: number | null; progress: number; flag: "ahead" | "behind" | null }) {
  const { say } = useWords();
  if (props.paid === null) return <span className="quiet">{say("projectList.noMoney")}</span>;
  const told = say("projects.funds.bar", { paid: shareText(props.paid), built: shareText(props.progress) });
  return (
    <span className="money-cell" data-flag={props.flag ?? undefined} title={told}>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${100 * Math.min(1, props.paid)}%` }} />
        <b style={{ left: `${100 * props.progress}%` }} />
      </span>
      <span>{percent(props.paid)}</span>
      {props.flag !== null && (
        <span className="for-screen-readers">{say(`projects.funds.${props.flag}`)}</span>
      )}
    </span>
  );
}

const METRES = /_m$/;

/** "3.11 km", "10 sites": lengths in kilometres. */
export function amountText(
  words: ReturnType<typeof useWords>,
  { kind, unit }: Amount,
  value: number,
): string {
  if (METRES.test(kind)) return `${fullNumber(Math.round(value / 10) / 100)} km`;
  return `${fullNumber(value)} ${unitName(words, unit, value)}`;
}
