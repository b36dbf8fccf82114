import { kindName, unitName } from "../projects/project-quantities.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import { useTyping } from "./change-context.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { DayField, NumberField, ReasonField, TextField } from "./fields.tsx";
import { isPlanChanged, kindsIn, quantitiesPlan } from "./quantities-plan.ts";
import { useQuantityKinds } from "./use-quantity-kinds.ts";

interface Measured {
  readonly kind: string;
  readonly unit: string;
}

/** What is to be built. Once a project is approved, other amounts are a design change with its reason. */
export default function QuantitiesForm(props: FormProps) {
  const words = useWords();
  const { say } = words;
  const known = useQuantityKinds(props.project.sector);
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
                unit={unitOf(words, [...project.quantities, ...(known.kinds ?? [])], kind)}
              />
              <NumberField
                field={`${kind}.existingBefore`}
                label={say("editing.field.existingBefore")}
                unit={unitOf(words, [...project.quantities, ...(known.kinds ?? [])], kind)}
              />
            </fieldset>
          ))}
          <AddKind known={known} />
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

/** As the project has it, or as its kind is measured everywhere; nothing while that is on its way. */
function unitOf(words: Words, measured: readonly Measured[], kind: string): string {
  const unit = measured.find((each) => each.kind === kind)?.unit;
  return unit === undefined ? "" : unitName(words, unit);
}

function AddKind({ known }: { known: ReturnType<typeof useQuantityKinds> }) {
  const words = useWords();
  const { say } = words;
  const { values, type } = useTyping();
  const { kinds = [], error, refetch } = known;
  const inForm = kindsIn(values);
  const added = kinds.filter(({ kind }) => !inForm.includes(kind));
  if (error !== undefined)
    return <LoadError what={say("editing.kinds")} error={error} onRetry={() => refetch()} />;
  if (added.length === 0) return null;
  return (
    <div className="edit-all edit-add">
      {added.map(({ kind }) => (
        <button key={kind} type="button" className="paper-button" onClick={() => type(`${kind}.planned`, "")}>
          + {kindName(words, kind)}
        </button>
      ))}
      <span className="edit-note">{say("editing.addKind")}</span>
    </div>
  );
}
