import type { EditedProject } from "./edited-project.ts";
import { SetServed } from "./mutations.ts";
import { type Plan, step, type Values } from "./plan.ts";

// Each place is a field of its own: two people who add different villages do not clash.
const VILLAGE = "village:";
const HAMLET = "hamlet:";
export const SERVED = "1";

export const villageField = (code: string): string => VILLAGE + code;
export const hamletField = (id: string): string => HAMLET + id;

const placesIn = (values: Values, prefix: string): readonly string[] =>
  Object.entries(values)
    .filter(([field, value]) => field.startsWith(prefix) && value === SERVED)
    .map(([field]) => field.slice(prefix.length))
    .sort();

export const villagesIn = (values: Values): readonly string[] => placesIn(values, VILLAGE);

const nameOf = ({ villages, hamlets }: EditedProject, field: string): string => {
  const code = field.slice(field.indexOf(":") + 1);
  const found = villages.find((each) => each.code === code) ?? hamlets.find(({ id }) => id === code);
  return found?.name ?? code;
};

export const servedPlan: Plan = {
  valuesOf: ({ villages, hamlets }) =>
    Object.fromEntries([
      ...villages.map(({ code }) => [villageField(code), SERVED] as const),
      ...hamlets.map(({ id }) => [hamletField(id), SERVED] as const),
    ]),
  stepsOf: (values) => {
    const input = { villages: villagesIn(values), hamlets: placesIn(values, HAMLET) };
    return { steps: [step({ document: SetServed, input, at: () => "form" })], faults: [] };
  },
  labelOf: (_words, field, project) => nameOf(project, field),
  textOf: ({ say }, _field, value) => say(value === SERVED ? "editing.isServed" : "editing.nothing"),
};
