import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { ReasonField, SelectField } from "./fields.tsx";
import { GeometryMap } from "./geometry-map.tsx";
import { geometryPlan } from "./geometry-plan.ts";
import { cornersIn, KINDS } from "./shape-text.ts";

const POSITIONS = ["SURVEYED", "GAZETTEER", "SYNTHETIC"];

/** Where the works are: drawn on the map, or typed place by place. */
export default function GeometryForm(props: FormProps) {
  const { say } = useWords();
  return (
    <ChangeForm {...props} title={say("editing.menu.geometry")} plan={geometryPlan} isWide>
      {({ project, values }) => (
        <>
          <div className="edit-all">
            <GeometryMap project={project} />
          </div>
          <SelectField
            field="shape"
            label={say("editing.field.shape")}
            options={KINDS.map((each) => [each, say(`editing.shape.${each}`)])}
          />
          <SelectField
            field="positionKind"
            label={say("editing.field.positionKind")}
            options={POSITIONS.map((each) => [each, say(`editing.position.${each}`)])}
          />
          <ReasonField
            field="coordinates"
            label={`${say("editing.field.coordinates")} (${say("editing.corners", {
              count: cornersIn(values.coordinates ?? ""),
            })})`}
            note={say("editing.coordinatesNote")}
          />
        </>
      )}
    </ChangeForm>
  );
}
