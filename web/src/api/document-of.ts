import { type DocumentNode, parse } from "graphql";

/** A question as the client takes it. The build puts this in place of the look-up by text, with the fragments that are spread. */
export const documentOf = (text: string): DocumentNode => parse(text, { noLocation: true });
