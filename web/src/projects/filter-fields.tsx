// Fields by which people choose among projects; beside the map and on the page of projects.

import "./project-choices.css";
import { useState } from "react";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { SECTORS, SectorIcon } from "../ui/sector-icon.tsx";
import { listOf } from "./project-filter.ts";

interface FieldProps {
  readonly view: ViewState;
  readonly change: ChangeView;
}

/** One of several values, or all. */
export function Choice(props: {
  name: string;
  /** Said by the field itself while nothing is chosen, where room is short. */
  isLabelInside?: boolean;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string | undefined) => void;
}) {
  const { say } = useWords();
  const isListed = props.value === undefined || props.options.some(([value]) => value === props.value);
  return (
    <label data-is-set={props.value !== undefined} data-name={props.name}>
      <span className={props.isLabelInside === true ? "for-screen-readers" : undefined}>
        {say(`projects.filter.${props.name}`)}
      </span>
      <select
        value={props.value ?? ""}
        onChange={(event) => props.onChoose(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">
          {say(props.isLabelInside === true ? `projects.filter.${props.name}` : "projects.filter.all")}
        </option>
        {!isListed && <option value={props.value}>{say("projects.filter.several")}</option>}
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function SectorButtons({ view, change }: FieldProps) {
  const { say } = useWords();
  const chosen = listOf(view.sector);
  const toggled = (sector: string) =>
    chosen.includes(sector) ? chosen.filter((each) => each !== sector) : [...chosen, sector];
  return (
    <fieldset className="sector-toggles" aria-label={say("projects.filter.sector")}>
      {SECTORS.map((sector) => (
        <button
          key={sector}
          type="button"
          title={say(`coverage.sectorNames.${sector}`)}
          aria-label={say(`coverage.sectorNames.${sector}`)}
          aria-pressed={chosen.includes(sector)}
          onClick={() => change({ sector: toggled(sector).join(",").toLowerCase() || undefined })}
        >
          <SectorIcon sector={sector} />
        </button>
      ))}
    </fieldset>
  );
}

/** A search is asked when it is entered or left, not with every letter. */
export function SearchField({ view, change }: FieldProps) {
  const { say } = useWords();
  const [text, setText] = useState(view.q ?? "");
  const apply = () => {
    const q = text.trim() === "" ? undefined : text.trim();
    if (q !== view.q) change({ q });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <input
        type="search"
        aria-label={say("projects.filter.q")}
        placeholder={say("projects.filter.q")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={apply}
      />
    </form>
  );
}
