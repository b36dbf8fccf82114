import type { Words } from "../ui/i18n.ts";
import type { EditedProject } from "./edited-project.ts";
import { AddAllocation, AddDisbursement, EditAllocation, SetCompletedInvestment } from "./mutations.ts";
import {
  emptyFaults,
  numberFaults,
  readMoney,
  readNumber,
  tenThousands,
  textOrNull,
} from "./numbers-typed.ts";
import { faulty, type Plan, type Step, step, type Values } from "./plan.ts";

const MONEY = ["applied", "approved", "allocated"] as const;
const PARTS = ["source", "level", "year", "documentNo", ...MONEY] as const;
export const NEW_LINE = "new";

const linesOf = (project: EditedProject): readonly string[] => [
  ...project.funding.map(({ id }) => id),
  NEW_LINE,
];

function allocationValues(project: EditedProject): Values {
  const fields = linesOf(project).flatMap((id) => {
    const line = project.funding.find((each) => each.id === id);
    const texts = [line?.source, line?.level, line?.year, line?.documentNo].map((each) => String(each ?? ""));
    const amounts = MONEY.map((part) => tenThousands(line?.[part]));
    return [...texts, ...amounts].map((text, place) => [`${id}.${PARTS[place]}`, text] as const);
  });
  return Object.fromEntries(fields);
}

/** A line as it is sent; money in yuan. */
function lineFrom(values: Values, id: string) {
  const text = (part: string) => textOrNull(values[`${id}.${part}`]);
  const money = (part: string) => readMoney(values[`${id}.${part}`] ?? "");
  return {
    source: text("source"),
    level: text("level"),
    year: readNumber(values[`${id}.year`] ?? ""),
    documentNo: text("documentNo"),
    applied: money("applied"),
    approved: money("approved"),
    allocated: money("allocated"),
  };
}

function allocationStep(id: string, values: Values, standing: Values): Step {
  const at = (field: string) => `${id}.${field}`;
  const line = lineFrom(values, id);
  if (id === NEW_LINE) {
    const input = { ...line, source: line.source ?? "", allocated: line.allocated ?? 0 };
    return step({ document: AddAllocation, input, at, added: PARTS.map((part) => `${id}.${part}`) });
  }
  const known: Readonly<Record<string, unknown>> = lineFrom(standing, id);
  const changed = Object.entries(line).filter(([part, value]) => value !== known[part]);
  return step({ document: EditAllocation, input: { allocation: id, ...Object.fromEntries(changed) }, at });
}

export const allocationsPlan: Plan = {
  valuesOf: allocationValues,
  stepsOf: (values, project) => {
    const standing = allocationValues(project);
    const lines = linesOf(project).filter((id) =>
      PARTS.some((part) => (values[`${id}.${part}`] ?? "") !== (standing[`${id}.${part}`] ?? "")),
    );
    const field = (id: string, part: string) => [`${id}.${part}`, values[`${id}.${part}`] ?? ""] as const;
    const faults = lines.flatMap((id) => [
      ...numberFaults(["year", ...MONEY].map((part) => field(id, part))),
      ...emptyFaults(["source", "allocated"].map((part) => field(id, part))),
    ]);
    if (faults.length > 0) return faulty(...faults);
    return { steps: lines.map((id) => allocationStep(id, values, standing)), faults: [] };
  },
  labelOf: (words, field, project) => {
    const [id = "", part = ""] = field.split(".");
    return `${lineText(words, project, id)}${words.say("ui.dot")}${words.say(`editing.field.${part}`)}`;
  },
  textOf: ({ has, say }, field, value) => {
    const part = field.split(".")[1] ?? "";
    if ((MONEY as readonly string[]).includes(part)) return say("editing.tenThousandText", { amount: value });
    return has(`projects.${part}.${value}`) ? say(`projects.${part}.${value}`) : value;
  },
};

/** "省级 · 行业资金 · 2017". */
export function lineText({ say }: Words, { funding }: EditedProject, id: string): string {
  const line = funding.find((each) => each.id === id);
  if (line === undefined) return say(id === NEW_LINE ? "editing.newLine" : "editing.lineGone");
  const { level, source, year } = line;
  const parts = [
    level == null ? null : say(`projects.level.${level}`),
    say(`projects.source.${source}`),
    year,
  ];
  return parts.filter((part) => part != null).join(say("ui.dot"));
}

const moneyLabel = ({ say }: Words, field: string) => say(`editing.field.${field}`);

export const paymentPlan: Plan = {
  valuesOf: ({ funding }) => ({
    allocation: funding.length === 1 ? (funding[0]?.id ?? "") : "",
    amount: "",
    paidOn: "",
  }),
  stepsOf: ({ allocation = "", amount = "", paidOn = "" }) => {
    const faults = [
      ...emptyFaults([
        ["allocation", allocation],
        ["amount", amount],
        ["paidOn", paidOn],
      ]),
      ...numberFaults([["amount", amount]]),
    ];
    if (faults.length > 0) return faulty(...faults);
    const input = { allocation, amount: readMoney(amount) ?? 0, paidOn };
    return { steps: [step({ document: AddDisbursement, input })], faults: [] };
  },
  labelOf: moneyLabel,
};

export const completedPlan: Plan = {
  valuesOf: ({ completedInvestment, completedInvestmentOn }) => ({
    amount: tenThousands(completedInvestment),
    asOf: completedInvestmentOn ?? "",
  }),
  stepsOf: ({ amount = "", asOf = "" }) => {
    const faults = [
      ...emptyFaults([
        ["amount", amount],
        ["asOf", asOf],
      ]),
      ...numberFaults([["amount", amount]]),
    ];
    if (faults.length > 0) return faulty(...faults);
    const input = { amount: readMoney(amount) ?? 0, asOf };
    return { steps: [step({ document: SetCompletedInvestment, input })], faults: [] };
  },
  labelOf: moneyLabel,
};
