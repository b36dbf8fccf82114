import { kindName, unitName } from "../projects/project-quantities.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { useTyping } from "./change-context.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import type { EditedProject } from "./edited-project.ts";
import { DayField, NumberField, ReasonField, TextField } from "./fields.tsx";
import { isPlanChanged, kindsIn, quantitiesPlan } from "./quantities-plan.ts";
import { KINDS_OF_SECTOR, measureOf } from "./quantity-kinds.ts";

/** What is to be built. Once a project is approved, other amounts are a design change with its reason. */
export default function QuantitiesForm(props: FormProps) {
  const words = useWords();
  const { say } = words;
  return (
    <ChangeForm {...props} title={say("editing.menu.quantities")} plan={quantitiesPlan}>
      {({ values, project }) => (
        <>
          <p className="edit-all edit-note">{say("editing.quantitiesNote")}</p>
          {kindsIn(values).map((kind) => (
            <fieldset key={kind} className="edit-all edit-pair">
              <legend>{kindName(words, kind)}</legend>
              <NumberField
                field={`${kind}.planned`}
                label={say("editing.field.planned")}
                unit={unitOf(words, project, kind)}
              />
              <NumberField
                field={`${kind}.existingBefore`}
                label={say("editing.field.existingBefore")}
                unit={unitOf(words, project, kind)}
              />
            </fieldset>
          ))}
          <AddKind project={project} />
          {isPlanChanged(values, project) && project.stage !== "PROPOSED" && (
            <fieldset className="edit-all edit-pair edit-design">
              <legend>{say("editing.designChange")}</legend>
              <DayField field="designChange.changedOn" label={say("editing.field.changedOn")} isNeeded />
              <TextField field="designChange.documentNo" label={say("editing.field.documentNo")} />
              <ReasonField field="designChange.reason" label={say("editing.field.reason")} isNeeded />
            </fieldset>
          )}
        </>
      )}
    </ChangeForm>
  );
}

/** As the project has it; a kind that is only being added may be counted without a word for it. */
function unitOf(words: Words, { quantities }: EditedProject, kind: string): string {
  const unit = quantities.find((each) => each.kind === kind)?.unit ?? measureOf(kind);
  return unit === undefined ? "" : unitName(words, unit);
}

function AddKind({ project }: { project: EditedProject }) {
  const words = useWords();
  const { say } = words;
  const { values, type } = useTyping();
  const known = kindsIn(values);
  const kinds = KINDS_OF_SECTOR[project.sector].filter((kind) => !known.includes(kind));
  if (kinds.length === 0) return null;
  return (
    <div className="edit-all edit-add">
      {kinds.map((kind) => (
        <button key={kind} type="button" onClick={() => type(`${kind}.planned`, "")}>
          + {kindName(words, kind)}
        </button>
      ))}
      <span className="edit-note">{say("editing.addKind")}</span>
    </div>
  );
}
