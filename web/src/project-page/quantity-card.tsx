import { kindName, PHASE_COLOURS, unitName } from "../projects/project-quantities.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber, shareText } from "../ui/numbers.ts";
import { Bar, Card } from "./card.tsx";
import { lastChange, type ReportWithIncreases } from "./increases.ts";
import { lengthOf, outOfOrder, phasesOf } from "./phases.ts";
import type { ProjectOnPage } from "./project-question.ts";

type Quantity = ProjectOnPage["quantities"][number];

interface QuantityCardProps {
  readonly project: ProjectOnPage;
  readonly reports: readonly ReportWithIncreases[];
  /** What the plan expects on the data day; null without a plan. */
  readonly expected: number | null;
}

/** Amounts of work: done of planned, what the plan expects by now, and the last change. */
export function QuantityCard({ project, reports, expected }: QuantityCardProps) {
  const { say } = useWords();
  const { quantities } = project;
  return (
    <Card
      name="quantities"
      title={say("projectPage.quantities.title")}
      note={
        <>
          {say("projectPage.quantities.progress")} <strong>{shareText(project.physicalProgress)}</strong>
        </>
      }
    >
      {quantities.length === 0 && <p className="quiet">{say("projectPage.quantities.none")}</p>}
      <ul className="quantity-rows">
        {quantities.map((quantity) => (
          <QuantityRow
            key={quantity.kind}
            quantity={quantity}
            expected={expected}
            change={lastChange(reports, quantity.kind, project.county.dataAsOf ?? null)}
          />
        ))}
      </ul>
      <PhaseOrder quantities={quantities} />
      {quantities.length > 0 && (
        <p className="quiet">
          {say(expected === null ? "projectPage.quantities.noPlan" : "projectPage.quantities.tick")}
        </p>
      )}
    </Card>
  );
}

interface RowProps {
  readonly quantity: Quantity;
  readonly expected: number | null;
  readonly change: ReturnType<typeof lastChange>;
}

function QuantityRow({ quantity, expected, change }: RowProps) {
  const words = useWords();
  const { say } = words;
  const { kind, done, planned } = quantity;
  const share = planned > 0 ? Math.min(1, done / planned) : null;
  const name = kindName(words, kind);
  const colour = PHASE_COLOURS[kind] ?? "var(--accent)";
  const shown = share === null ? "–" : shareText(share);
  return (
    <li>
      <p>
        <span>
          <i className="quantity-swatch" style={{ background: colour }} /> {name}
        </span>
        <span>
          <b>{fullNumber(done)}</b> / {fullNumber(planned)} {unitName(words, quantity.unit, planned)}
        </span>
        <b>{shown}</b>
      </p>
      <Bar
        label={
          expected === null
            ? say("projectPage.quantities.bar", { name, share: shown })
            : say("projectPage.quantities.barExpected", { name, share: shown, expected: shareText(expected) })
        }
        parts={[[share ?? 0, colour]]}
        tick={expected}
      />
      <p className="quantity-notes">
        <span>
          {expected !== null && say("projectPage.quantities.expected", { share: shareText(expected) })}
        </span>
        <span>{changeText(words, quantity, change)}</span>
      </p>
    </li>
  );
}

function changeText(words: Words, { unit }: Quantity, change: ReturnType<typeof lastChange>): string {
  if (change === null) return words.say("projectPage.quantities.noChange");
  const amount = `${signed(change.increase)} ${unitName(words, unit, change.increase)}`;
  return words.say("projectPage.quantities.lastChange", { day: change.on, amount });
}

/** "+280", "−10". */
export const signed = (value: number): string =>
  value < 0 ? `−${fullNumber(-value)}` : `+${fullNumber(value)}`;

/** A later phase of a road lies on the one before it, and cannot be longer. */
function PhaseOrder({ quantities }: { quantities: readonly Quantity[] }) {
  const words = useWords();
  const { say } = words;
  const phases = phasesOf(quantities);
  if (phases.length < 2) return null;
  const wrong = outOfOrder(phases);
  const order = phases.toReversed().map(({ kind }) => kindName(words, kind));
  const length = (quantity: Quantity) => `${fullNumber(lengthOf(quantity))} ${quantity.unit}`;
  const hasExisting = phases.some(({ existingBefore }) => (existingBefore ?? 0) > 0);
  return (
    <div className="phase-order">
      <p>
        {say("projectPage.quantities.order", { phases: order.join(" ≤ ") })}
        {hasExisting && ` (${say("projectPage.quantities.withExisting")})`}
        {wrong.length === 0 && <b className="in-order"> ✓ {say("projectPage.quantities.ordered")}</b>}
      </p>
      {wrong.map(([upper, lower]) => (
        <p key={upper.kind} className="flagged">
          {say("projectPage.quantities.outOfOrder", {
            upper: kindName(words, upper.kind),
            upperLength: length(upper),
            lower: kindName(words, lower.kind),
            lowerLength: length(lower),
          })}
        </p>
      ))}
    </div>
  );
}
