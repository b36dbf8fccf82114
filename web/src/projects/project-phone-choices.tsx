import type { ChangeView, ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { SECTORS } from "../ui/sector-icon.tsx";
import { CLASSES, colouredBy } from "./project-classes.ts";

/** Colours, class and sector on a phone. */
export function ProjectPhoneChoices({ view, change }: { view: ViewState; change: ChangeView }) {
  const { say } = useWords();
  const by = colouredBy(view);
  return (
    <>
      <select
        aria-label={say("projects.by.title")}
        value={by}
        onChange={(event) => change({ by: event.target.value === "stage" ? "stage" : undefined })}
      >
        <option value="schedule">{say("projects.by.schedule")}</option>
        <option value="stage">{say("projects.by.stage")}</option>
      </select>
      <Choice
        name={by}
        value={view[by]}
        options={CLASSES[by].map((each) => [each.toLowerCase(), say(`projects.${by}.${each}`)])}
        onChoose={(chosen) => change({ [by]: chosen })}
      />
      <Choice
        name="sector"
        value={view.sector}
        options={SECTORS.map((sector) => [sector.toLowerCase(), say(`coverage.sectorNames.${sector}`)])}
        onChoose={(sector) => change({ sector })}
      />
    </>
  );
}

function Choice(props: {
  name: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string | undefined) => void;
}) {
  const { say } = useWords();
  const name = say(`projects.filter.${props.name}`);
  const isListed = props.value === undefined || props.options.some(([value]) => value === props.value);
  return (
    <select
      aria-label={name}
      value={props.value ?? ""}
      onChange={(event) => props.onChoose(event.target.value === "" ? undefined : event.target.value)}
    >
      <option value="">
        {name}
        {say("ui.colon")}
        {say("projects.filter.all")}
      </option>
      {!isListed && <option value={props.value}>{say("projects.filter.several")}</option>}
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
