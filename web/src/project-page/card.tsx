import { type ReactNode, useState } from "react";
import { useWords } from "../ui/i18n.ts";

interface CardProps {
  readonly name: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page with its heading; `name` is its place in the grid. */
export function Card({ name, title, note, children }: CardProps) {
  const id = headingOf(name);
  return (
    <section className={`project-card project-card-${name}`} aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {note !== undefined && <span>{note}</span>}
      </header>
      {children}
    </section>
  );
}

const headingOf = (name: string): string => `project-${name}`;

/** Where the focus goes when what had it is gone from the card. */
export const focusCard = (name: string): void => document.getElementById(headingOf(name))?.focus();

interface BarProps {
  readonly label: string;
  /** Parts one after the other, each a share of the whole and its colour. */
  readonly parts: readonly (readonly [share: number, colour: string])[];
  readonly tick?: number | null;
}

export function Bar({ label, parts, tick }: BarProps) {
  return (
    <span className="project-bar-line" role="img" aria-label={label}>
      {parts.map(([share, colour]) => (
        <i key={colour} style={{ width: `${100 * Math.min(1, Math.max(0, share))}%`, background: colour }} />
      ))}
      {tick != null && <b style={{ left: `${100 * Math.min(1, Math.max(0, tick))}%` }} />}
    </span>
  );
}

/** A day, in one piece; a foreseen one says so. */
export function Day({ on, isForecast }: { on: string; isForecast: boolean }) {
  const { say } = useWords();
  return (
    <>
      {isForecast && `${say("projectPage.changes.forecastDay")} `}
      <span className="project-day">{on}</span>
    </>
  );
}

/** The first rows of a list, and all of them once they are asked for. */
export function useFirst<Row>(rows: readonly Row[], first: number) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, first);
  return { shown, rest: rows.length - shown.length, showAll: () => setShowsAll(true) };
}

export function More({ rest, onShow }: { rest: number; onShow: () => void }) {
  const { say } = useWords();
  if (rest === 0) return null;
  return (
    <button type="button" className="link-button more-rows" onClick={onShow}>
      {say("ui.more", { count: rest })}
    </button>
  );
}
