import { grantedCounty, rightsOf, type Viewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { SECTORS } from "../ui/sector-icon.tsx";
import { DayField, NumberField, SelectField, TextField } from "./fields.tsx";
import { useTownships } from "./use-townships.ts";

/** What a proposal says. */
export function NewProjectFields({ viewer, county }: { viewer: Viewer; county: string }) {
  const { say, nameOf } = useWords();
  const townships = useTownships(county);
  const { mayEdit } = rightsOf(viewer);
  const counties = new Map(
    viewer.grants
      .filter((each) => mayEdit(each.county))
      .map((each) => [each.county, nameOf(grantedCounty(each))]),
  );
  return (
    <div className="edit-fields">
      <div className="edit-all">
        <TextField field="name" label={say("editing.field.name")} isNeeded />
      </div>
      {counties.size > 0 ? (
        <SelectField
          field="county"
          label={say("editing.field.county")}
          none={say("editing.choose")}
          options={[...counties]}
          isNeeded
        />
      ) : (
        <TextField
          field="county"
          label={say("editing.field.county")}
          note={say("editing.countyCode")}
          isNeeded
        />
      )}
      <SelectField
        field="sector"
        label={say("editing.field.sector")}
        none={say("editing.choose")}
        options={SECTORS.map((each) => [each, say(`coverage.sectorNames.${each}`)])}
        isNeeded
      />
      <TextField field="programme" label={say("editing.field.programme")} />
      <TextField field="mode" label={say("editing.field.mode")} note={say("editing.modeNote")} />
      <SelectField
        field="township"
        label={say("editing.field.township")}
        none={say("editing.wholeCounty")}
        options={townships.map((each) => [each.code, nameOf(each)])}
      />
      <TextField field="code" label={say("editing.field.code")} note={say("editing.codeNote")} />
      <DayField field="plannedStart" label={say("editing.field.plannedStart")} />
      <DayField field="plannedFinish" label={say("editing.field.plannedFinish")} />
      <NumberField field="budget" label={say("editing.field.budget")} unit={say("editing.tenThousand")} />
      <TextField field="responsibleUnit" label={say("editing.field.responsibleUnit")} />
    </div>
  );
}
