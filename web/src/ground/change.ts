import type { TypedDocumentNode } from "@apollo/client";
import type { Field, Values } from "./field.ts";

/** A mutation whose field is called `change`. What its input holds, the server looks through. */
export type ChangeDocument = TypedDocumentNode<
  { readonly change: { readonly __typename: string } },
  { readonly input: never }
>;

/** One change of the ground, as a form offers it. */
export interface Change {
  /** Tells forms of one row apart. */
  readonly key: string;
  /** On the button that opens it. */
  readonly label: string;
  readonly note?: string | undefined;
  readonly document: ChangeDocument;
  /** Goes with the input whatever is typed: ids and codes. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Of the row that is changed; a new row has none. */
  readonly version?: number | undefined;
  readonly fields: (values: Values) => readonly Field[];
  readonly start: Values;
  /** Whether only what differs from the row is sent. */
  readonly isPartial?: boolean;
  /** Whether it may be sent as it opens: the button itself says what changes. */
  readonly isWhole?: boolean;
}
