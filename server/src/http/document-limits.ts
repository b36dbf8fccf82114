import { GraphQLError, type GraphQLSchema, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { DocumentLimits } from "./configuration.ts";
import { type DocumentMeasure, measureDocument } from "./document-measure.ts";

const remedies: Readonly<Record<keyof DocumentMeasure, string>> = {
  depth: "select fewer levels",
  aliases: "use fewer aliases",
  fields: "select fewer fields",
  rows: "ask for shorter pages (first) or fewer nested lists",
};

/**
 * Refuses documents that are too large to answer, before anything expensive looks at them: some of the standard
 * validation rules take quadratic time. Documents once found good are remembered, as many as fit.
 */
export function documentGuard(schema: GraphQLSchema, limits: DocumentLimits): (document: string) => void {
  const accepted = new LRUCache<string, true>({
    maxSize: 8_000_000,
    sizeCalculation: (_, key) => key.length + 1,
  });
  return (document) => {
    if (accepted.has(document)) return;
    const measure = measureText(schema, document, limits);
    if (measure) refuseBeyond(limits, measure);
    accepted.set(document, true);
  };
}

// A document that does not parse is left to the server, which tells where and why.
function measureText(
  schema: GraphQLSchema,
  document: string,
  limits: DocumentLimits,
): DocumentMeasure | null {
  try {
    return measureDocument(schema, parse(document, { maxTokens: limits.tokens, noLocation: true }));
  } catch (cause) {
    if (cause instanceof GraphQLError) return null;
    throw cause;
  }
}

function refuseBeyond(limits: DocumentLimits, measure: DocumentMeasure): void {
  const names = Object.keys(remedies) as (keyof DocumentMeasure)[];
  const name = names.find((one) => measure[one] > limits[one]);
  if (!name) return;
  throw new GraphQLError(
    `The document exceeds the limit for ${name}: ${measure[name]} of at most ${limits[name]}; ${remedies[name]}`,
    {
      extensions: {
        code: "GRAPHQL_VALIDATION_FAILED",
        limit: name,
        found: measure[name],
        allowed: limits[name],
      },
    },
  );
}
