import "./legend.css";
import type { ReactNode } from "react";
import { useWords } from "./i18n.ts";

export interface LegendClass {
  readonly key: string;
  readonly label: string;
  readonly mark: ReactNode;
  /** Colour of its part of the bar. */
  readonly colour: string;
  readonly places: number;
  /** Null where nobody is counted. */
  readonly people: number | null;
  readonly isLoud?: boolean;
  /** Said in place of figures where the class cannot occur. */
  readonly notForThis?: string;
}

interface LegendProps {
  readonly title: string;
  readonly note: string;
  readonly classes: readonly LegendClass[];
  readonly headings: { readonly places: string; readonly people: string };
  /** Keys that are shown; absent means all. */
  readonly shown: readonly string[] | undefined;
  readonly onShow: (keys: readonly string[] | undefined) => void;
  readonly isLoading: boolean;
  /** Nothing can be said of how many there are. */
  readonly isUncounted?: boolean;
}

/** The first click shows one class alone, further clicks add or drop one; none or all chosen means all. */
export function nextShown(
  all: readonly string[],
  shown: readonly string[] | undefined,
  clicked: string,
): readonly string[] | undefined {
  if (shown === undefined) return [clicked];
  const next = shown.includes(clicked) ? shown.filter((key) => key !== clicked) : [...shown, clicked];
  return next.length === 0 || all.every((key) => next.includes(key)) ? undefined : next;
}

export function Legend(props: LegendProps) {
  const { classes, shown } = props;
  const keys = classes.filter((each) => each.notForThis === undefined).map((each) => each.key);
  return (
    <section aria-label={props.title}>
      <div className="side-heading">
        <h2>{props.title}</h2>
        <span>{props.note}</span>
      </div>
      <LegendBar classes={classes} />
      <table className="legend-table" aria-busy={props.isLoading}>
        <thead>
          <tr>
            <td />
            <th scope="col">{props.headings.places}</th>
            <th scope="col">{props.headings.people}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((each) => (
            <LegendRow
              key={each.key}
              class={each}
              isOn={shown === undefined || shown.includes(each.key)}
              wait={props.isUncounted === true ? "–" : props.isLoading ? "…" : null}
              onClick={() => props.onShow(nextShown(keys, shown, each.key))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LegendBar({ classes }: { classes: readonly LegendClass[] }) {
  const total = classes.reduce((sum, each) => sum + each.places, 0);
  return (
    <div className="legend-bar" aria-hidden="true">
      {classes
        .filter((each) => each.places > 0)
        .map((each) => (
          <span
            key={each.key}
            style={{ flexBasis: `${(100 * each.places) / total}%`, background: each.colour }}
          />
        ))}
    </div>
  );
}

function rowClass({ notForThis, places, isLoud }: LegendClass, isOn: boolean): string {
  if (!isOn) return "legend-row-off";
  if (notForThis !== undefined || places === 0) return "legend-row-none";
  return isLoud === true ? "legend-row-loud" : "";
}

interface LegendRowProps {
  readonly class: LegendClass;
  readonly isOn: boolean;
  /** Stands for the counts that there are not. */
  readonly wait: string | null;
  readonly onClick: () => void;
}

function LegendRow(props: LegendRowProps) {
  const { count } = useWords();
  const { class: each, isOn, wait } = props;
  const isDisabled = each.notForThis !== undefined;
  return (
    <tr className={rowClass(each, isOn)}>
      <td>
        <button
          type="button"
          className="legend-class"
          aria-pressed={isOn}
          disabled={isDisabled}
          onClick={props.onClick}
        >
          {each.mark}
          {each.label}
        </button>
      </td>
      <td>{isDisabled ? "–" : (wait ?? count(each.places))}</td>
      <td>{each.notForThis ?? wait ?? (each.people === null ? "–" : count(each.people))}</td>
    </tr>
  );
}
