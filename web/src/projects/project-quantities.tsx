import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber, shareText } from "../ui/numbers.ts";
import type { StandingProject } from "./project-standing.ts";

type Quantity = StandingProject["quantities"][number];

export const PHASE_COLOURS: Readonly<Record<string, string>> = {
  roadbed_m: "#cdbfa9",
  gravel_m: "#9b8468",
  concrete_m: "#4a3a2a",
};

/** Amounts of work, each as a bar of what is done. */
export function ProjectQuantities({ project }: { project: StandingProject }) {
  const { say } = useWords();
  return (
    <section className="panel-part">
      <div className="part-head">
        <h3 className="part-title">{say("projects.quantities.title")}</h3>
        <span>
          {project.lastReportOn == null
            ? say("projects.quantities.noReport")
            : say("projects.quantities.reported", { day: project.lastReportOn })}
        </span>
      </div>
      {project.quantities.length === 0 && <p className="part-note">{say("projects.quantities.none")}</p>}
      <ul className="quantity-bars">
        {project.quantities.map((quantity) => (
          <QuantityBar key={quantity.kind} quantity={quantity} />
        ))}
      </ul>
    </section>
  );
}

/** What a kind of work is called; its code where nobody has named it. */
export const kindName = ({ has, say }: Words, kind: string): string =>
  has(`projects.kind.${kind}`) ? say(`projects.kind.${kind}`) : kind;

/** What is counted; of one thing its singular. */
export function unitName({ has, say }: Words, unit: string, count?: number): string {
  const key = count === 1 ? `projects.unitOne.${unit}` : `projects.unit.${unit}`;
  return has(key) ? say(key) : unit;
}

const shareDone = ({ done, planned }: Quantity): number | null => (planned > 0 ? done / planned : null);

function QuantityBar({ quantity }: { quantity: Quantity }) {
  const words = useWords();
  const share = shareDone(quantity);
  return (
    <li>
      <p>
        <span>{kindName(words, quantity.kind)}</span>
        <span>
          <b>{fullNumber(quantity.done)}</b> / {fullNumber(quantity.planned)}{" "}
          {unitName(words, quantity.unit, quantity.planned)}
        </span>
        <b>{share === null ? "–" : shareText(Math.min(share, 1))}</b>
      </p>
      <span className="quantity-bar" aria-hidden="true">
        <i
          style={{
            width: `${100 * Math.min(share ?? 0, 1)}%`,
            background: PHASE_COLOURS[quantity.kind] ?? "var(--accent)",
          }}
        />
      </span>
    </li>
  );
}
