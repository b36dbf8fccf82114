import "./merge-choice.css";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import type { Clash } from "./merge.ts";
import type { Plan } from "./plan.ts";
import type { Change, Refusal } from "./use-change.ts";

type Conflict = Extract<Refusal, { readonly kind: "conflict" }>;

interface MergeChoiceProps {
  readonly refusal: Conflict;
  readonly plan: Plan;
  readonly change: Change;
}

/** Somebody else was faster: for each field that both changed one value is chosen, and all is sent once more. */
export function MergeChoice({ refusal, plan, change }: MergeChoiceProps) {
  const words = useWords();
  const { say } = words;
  const { merge, current, changedBy } = refusal;
  const [chosen, setChosen] = useState<Readonly<Record<string, "mine" | "current">>>({});
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const label = (field: string) => plan.labelOf(words, field, current);
  const text = (field: string, value: string) =>
    value === "" ? say("editing.nothing") : (plan.textOf?.(words, field, value, current) ?? value);
  const isReady = merge.clashes.every(({ field }) => field in chosen);
  const givenUp = merge.clashes.map(({ field }) => field).filter((field) => chosen[field] === "current");
  return (
    <section ref={box} className="edit-merge" tabIndex={-1} aria-labelledby="edit-merge">
      <h3 id="edit-merge">{say("editing.conflict", { name: changedBy ?? say("editing.somebody") })}</h3>
      <p>{say(merge.clashes.length > 0 ? "editing.conflictNext" : "editing.noClash")}</p>
      {merge.clashes.map((clash) => (
        <ClashRow
          key={clash.field}
          clash={clash}
          label={label(clash.field)}
          text={(value) => text(clash.field, value)}
          chosen={chosen[clash.field]}
          onChoose={(side) => setChosen((known) => ({ ...known, [clash.field]: side }))}
        />
      ))}
      {merge.theirs.length > 0 && (
        <ul>
          {merge.theirs.map((field) => (
            <li key={field}>
              {say("editing.theirs", {
                field: label(field),
                value: text(field, plan.valuesOf(current)[field] ?? ""),
              })}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="main-button edit-main"
        disabled={!isReady || change.isSending}
        onClick={() => change.merge(givenUp)}
      >
        {say(change.isSending ? "editing.sending" : "editing.sendMerged")}
      </button>
      {!isReady && <small>{say("editing.chooseEach")}</small>}
    </section>
  );
}

interface ClashRowProps {
  readonly clash: Clash;
  readonly label: string;
  readonly text: (value: string) => string;
  readonly chosen: "mine" | "current" | undefined;
  readonly onChoose: (side: "mine" | "current") => void;
}

function ClashRow({ clash, label, text, chosen, onChoose }: ClashRowProps) {
  const { say } = useWords();
  return (
    <fieldset>
      <legend>
        {label} <small>{say("editing.was", { value: text(clash.before) })}</small>
      </legend>
      {(["mine", "current"] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={`merge-${clash.field}`}
            checked={chosen === side}
            onChange={() => onChoose(side)}
          />
          <span>{say(`editing.side.${side}`)}</span> <b>{text(clash[side])}</b>
        </label>
      ))}
    </fieldset>
  );
}
