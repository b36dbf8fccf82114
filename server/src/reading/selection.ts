import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { getDirectiveValues } from "graphql/execution/values.js";

export interface Operation {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields that are asked for, by response key; several nodes with one key are one field. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** What several nodes of one field ask for together. Our object types need no type conditions: there are no unions. */
export function selectionOf(nodes: readonly FieldNode[], operation: Operation): Selection {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) if (isIncluded(node, operation)) take(node);
  };
  const take = (node: SelectionNode): void => {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      fields.set(key, [...(fields.get(key) ?? []), node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(node.selectionSet);
    } else if (!visited.has(node.name.value)) {
      visited.add(node.name.value);
      collect(operation.fragments[node.name.value]?.selectionSet);
    }
  };
  for (const node of nodes) collect(node.selectionSet);
  return fields;
}

function isIncluded(node: SelectionNode, { variables }: Operation): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
