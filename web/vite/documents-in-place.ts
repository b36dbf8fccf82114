import { fileURLToPath } from "node:url";
import { type DocumentNode, Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import type { Plugin } from "vite";
import { DOCUMENT, documents } from "../documents.ts";

const HELPER = fileURLToPath(new URL("../src/api/document-of.ts", import.meta.url));
const LOOKED_UP =
  /^import \{ graphql \} from "[./]*api\/generated\/gql\.ts";$|^import \{ graphql \} from "\.\/generated\/gql\.ts";$/m;

type Fragments = ReadonlyMap<string, DocumentNode>;

async function fragmentsWritten(): Promise<Fragments> {
  const fragments = new Map<string, DocumentNode>();
  for (const { document } of await documents())
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, document);
  return fragments;
}

/** The fragments that a document spreads, and those that they spread. */
function gather(document: DocumentNode, fragments: Fragments, found: Set<DocumentNode>): Set<DocumentNode> {
  visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.FRAGMENT_SPREAD) return;
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined) throw new Error(`No component writes the fragment ${node.name.value}`);
      if (found.has(fragment)) return;
      found.add(fragment);
      gather(fragment, fragments, found);
    },
  });
  return found;
}

function completed(text: string, fragments: Fragments): string {
  const document = parse(text);
  const spread = gather(document, fragments, new Set());
  return stripIgnoredCharacters([document, ...spread].map(print).join("\n"));
}

/**
 * Leaves each question with the component that asks it, as text. The generated look-up holds all of them as trees: four
 * hundred kilobytes that the first page would read for the sake of three.
 */
export function documentsInPlace(): Plugin {
  let fragments: Fragments = new Map();
  return {
    name: "documents-in-place",
    enforce: "pre",
    buildStart: async () => {
      fragments = await fragmentsWritten();
    },
    transform(code) {
      if (!LOOKED_UP.test(code)) return null;
      const helper = `import { documentOf } from ${JSON.stringify(HELPER)};`;
      const placed = code.replace(DOCUMENT, (_, text: string) => {
        return `documentOf(${JSON.stringify(completed(text, fragments))})`;
      });
      return { code: placed.replace(LOOKED_UP, helper), map: null };
    },
  };
}
