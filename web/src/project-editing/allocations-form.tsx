import { moneyText } from "../projects/money.ts";
import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { NumberField, SelectField, TextField } from "./fields.tsx";
import { allocationsPlan, lineText, NEW_LINE } from "./money-plans.ts";

const SOURCES = [
  "SPECIAL",
  "INTEGRATED",
  "SECTOR",
  "LOAN",
  "BOND",
  "FUND",
  "PPP",
  "STATE_COMPANY",
  "SOCIAL",
  "SELF_RAISED",
  "OTHER",
];
const LEVELS = ["CENTRAL", "PROVINCE", "PREFECTURE", "COUNTY"];

/** Where the money comes from: every line, and room for one more. */
export default function AllocationsForm(props: FormProps) {
  const words = useWords();
  const { say } = words;
  return (
    <ChangeForm {...props} title={say("editing.menu.allocations")} plan={allocationsPlan}>
      {({ project }) => (
        <>
          {project.funding.map(({ id, disbursed }) => (
            <Line
              key={id}
              id={id}
              title={lineText(words, project, id)}
              note={say("editing.paidOut", { money: moneyText(words, disbursed) })}
            />
          ))}
          <Line id={NEW_LINE} title={say("editing.newLine")} note={say("editing.newLineNote")} />
        </>
      )}
    </ChangeForm>
  );
}

function Line({ id, title, note }: { id: string; title: string; note: string }) {
  const { say } = useWords();
  const unit = say("editing.tenThousand");
  return (
    <fieldset className="edit-all edit-pair">
      <legend>{title}</legend>
      <SelectField
        field={`${id}.source`}
        label={say("editing.field.source")}
        none={say("editing.choose")}
        options={SOURCES.map((each) => [each, say(`projects.source.${each}`)])}
        isNeeded
      />
      <SelectField
        field={`${id}.level`}
        label={say("editing.field.level")}
        none={say("editing.notKnown")}
        options={LEVELS.map((each) => [each, say(`projects.level.${each}`)])}
      />
      <NumberField field={`${id}.year`} label={say("editing.field.year")} />
      <TextField field={`${id}.documentNo`} label={say("editing.field.documentNo")} />
      <NumberField field={`${id}.applied`} label={say("editing.field.applied")} unit={unit} />
      <NumberField field={`${id}.approved`} label={say("editing.field.approved")} unit={unit} />
      <NumberField field={`${id}.allocated`} label={say("editing.field.allocated")} unit={unit} isNeeded />
      <p className="edit-note">{note}</p>
    </fieldset>
  );
}
