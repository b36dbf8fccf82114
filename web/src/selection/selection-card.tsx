import "./selection.css";
import { DifferenceMark } from "../coverage/difference-mark.tsx";
import { DIFFERENCE_CLASSES, type DifferenceClass } from "../map/view-state.ts";
import { ClassMark, type ClassName } from "../ui/class-mark.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { SelectedVillagesList } from "./selected-villages.tsx";
import {
  type ClassTotal,
  type Scale,
  type SelectedClass,
  type SelectionQuestion,
  useSelectionTotals,
} from "./selection-totals.ts";

interface SelectionCardProps {
  readonly question: SelectionQuestion;
  readonly scale: Scale;
  readonly indicatorName: string;
  readonly isForecast: boolean;
  readonly isDemo: boolean;
  readonly onVillage: (code: string) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What lies inside the drawn shape: how many, how they stand, and who they are. */
export function SelectionCard(props: SelectionCardProps) {
  const words = useWords();
  const { say } = words;
  const { question, scale } = props;
  const { totals, classes, error, retry } = useSelectionTotals(question, scale);
  const isEmpty = totals?.all.totalCount === 0;
  return (
    <section className="panel selection-card" aria-label={say("selection.title")}>
      <header className="panel-head">
        <h2>
          {say("selection.title")} {props.isDemo && <SimulatedMark />}
        </h2>
        <p>{questionWords(words, props)}</p>
        <button
          type="button"
          className="panel-close"
          aria-label={say("selection.close")}
          onClick={props.onClose}
        >
          <Glyph name="close" />
        </button>
      </header>
      {error !== undefined && <LoadError what={say("selection.failed")} error={error} onRetry={retry} />}
      {error === undefined && totals === undefined && <SkeletonRows rows={5} rowHeight={28} />}
      {isEmpty && (
        <Empty title={say("selection.none")}>
          <p>{say("selection.noneNext")}</p>
          <button type="button" className="link-button" onClick={props.onAgain}>
            {say("selection.again")}
          </button>
        </Empty>
      )}
      {totals !== undefined && !isEmpty && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <section className="selection-body" tabIndex={0} aria-label={say("selection.classes")}>
          <Figures totals={totals} />
          {classes === undefined ? (
            <SkeletonRows rows={4} rowHeight={25} />
          ) : (
            <Classes classes={classes} scale={scale} />
          )}
          <p className="selection-note">{say("selection.truth")}</p>
          <h3>
            {say("selection.list")} <small className="selection-subtitle">{say("selection.order")}</small>
          </h3>
          <SelectedVillagesList question={question} scale={scale} onOpen={props.onVillage} />
        </section>
      )}
    </section>
  );
}

function questionWords(
  { say }: Words,
  { question, scale, indicatorName, isForecast }: SelectionCardProps,
): string {
  const basis =
    scale === "difference"
      ? say("selection.difference")
      : say(`coverage.basis.${question.basis.toLowerCase()}`);
  const day = isForecast ? `${question.asOf} ${say("selection.forecast")}` : question.asOf;
  return say("selection.onDay", { indicator: indicatorName, basis, day });
}

interface Totals {
  readonly all: {
    readonly totalCount: number;
    readonly population: number;
    readonly households: number;
    readonly uncounted: number;
  };
  readonly gaps: { readonly peopleWithout: number };
}

function Figures({ totals: { all, gaps } }: { totals: Totals }) {
  const { say, count } = useWords();
  // Where nobody is counted the sum of the known is no figure.
  const isKnown = all.uncounted < all.totalCount;
  return (
    <>
      <dl className="selection-figures">
        <div>
          <dd>{count(all.totalCount)}</dd>
          <dt>{say("selection.villages")}</dt>
        </div>
        <div>
          <dd>{count(isKnown ? all.population : null)}</dd>
          <dt>{say("selection.people")}</dt>
        </div>
        <div>
          <dd>{count(isKnown ? all.households : null)}</dd>
          <dt>{say("selection.households")}</dt>
        </div>
        <div className={gaps.peopleWithout > 0 ? "selection-loud" : ""}>
          <dd>{count(gaps.peopleWithout)}</dd>
          <dt>{say("selection.without")}</dt>
        </div>
      </dl>
      <p className="selection-note">
        {say("selection.countedOn")}
        {all.uncounted > 0 && `${say("ui.dot")}${say("selection.uncounted", { count: all.uncounted })}`}
      </p>
    </>
  );
}

function Classes({ classes, scale }: { classes: readonly ClassTotal[]; scale: Scale }) {
  const { say, count } = useWords();
  const shown = classes.filter(({ of, villages }) => of !== "notApplicable" || villages > 0);
  return (
    <table className="legend-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{say("coverage.legend.villages")}</th>
          <th scope="col">{say(scale === "gaps" ? "coverage.legend.without" : "coverage.legend.people")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ of, villages, people }) => (
          <tr key={of} className={villages === 0 ? "legend-row-none" : ""}>
            <th scope="row">
              <Mark of={of} /> {labelOf(say, of)}
            </th>
            <td>{count(villages)}</td>
            <td>{villages === 0 ? "–" : count(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isDifference = (of: SelectedClass): of is DifferenceClass =>
  (DIFFERENCE_CLASSES as readonly string[]).includes(of);

function Mark({ of }: { of: SelectedClass }) {
  if (isDifference(of)) return <DifferenceMark of={of} />;
  return <ClassMark of={of === "notApplicable" ? "unknown" : (of satisfies ClassName)} />;
}

function labelOf(say: Words["say"], of: SelectedClass): string {
  if (isDifference(of)) return say(`coverage.difference.class.${of}`);
  if (of === "orphan" || of === "stalled" || of === "closing") return say(`gaps.outlook.${of.toUpperCase()}`);
  return say(`coverage.status.${of === "notApplicable" ? "NOT_APPLICABLE" : of.toUpperCase()}`);
}
