import type { Words } from "../ui/i18n.ts";
import type { EditedProject } from "./edited-project.ts";
import type { ChangeDocument, ChangeInput } from "./send-change.ts";

/** What stands in the fields of a form, as it is typed; "" for nothing. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong at a field, as the page or as the server says it; "form" where no field is to blame. */
export type Fault =
  | { readonly at: string; readonly word: string }
  | { readonly at: string; readonly message: string; readonly messageZh: string };

/** One change on its way to the server. */
export interface Step {
  send(how: StepSender, common: ChangeInput): ReturnType<StepSender>;
  /** Tells one step from another, for its key: the same words sent again are the same change. */
  readonly content: string;
  /** The field of the form to which a field of the input belongs. */
  at(field: string): string;
  /** Fields that are empty again once it is done: what they say was added. */
  readonly added?: readonly string[];
}

export type StepSender = <Input>(document: ChangeDocument<Input>, input: Input) => Promise<unknown>;

export interface Steps {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

/** What a form reads from a project, and what it makes of what is typed. */
export interface Plan {
  valuesOf(project: EditedProject): Values;
  stepsOf(values: Values, project: EditedProject): Steps;
  /** What a field is called, and what stands in it, where two people changed it. */
  labelOf(words: Words, field: string, project: EditedProject): string;
  textOf?(words: Words, field: string, value: string, project: EditedProject): string;
}

interface StepParts<Input extends ChangeInput> {
  readonly document: ChangeDocument<Input>;
  readonly input: Omit<Input, keyof ChangeInput>;
  readonly at?: (field: string) => string;
  readonly added?: readonly string[];
}

export const step = <Input extends ChangeInput>(parts: StepParts<Input>): Step => ({
  send: (how, common) => how(parts.document, { ...parts.input, ...common } as Input),
  content: JSON.stringify(parts.input),
  at: parts.at ?? ((field) => field),
  ...(parts.added === undefined ? {} : { added: parts.added }),
});

export const faulty = (...faults: readonly Fault[]): Steps => ({ steps: [], faults });
