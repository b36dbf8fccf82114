import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** What a document would cost, its fragments written out. */
export interface DocumentMeasure {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  /** A generous estimate of the objects in the answer. */
  readonly rows: number;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, DocumentMeasure>;
}

type Fielded = GraphQLCompositeType | null;

const nothing: DocumentMeasure = { depth: 0, aliases: 0, fields: 0, rows: 0 };
const assumedLength = 10;
// Projects have villages and villages have projects: going to and fro multiplies faster than any tree.
const assumedLengthBothWays = 50;
const longestPage = 200;

/** Measures a parsed document without validating it, in time proportional to its length. */
export function measureDocument(schema: GraphQLSchema, document: DocumentNode): DocumentMeasure {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const walk: Walk = {
    schema,
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    measured: new Map(),
  };
  return sum([
    ...operations.map((one) =>
      measureSelections(walk, one.selectionSet, schema.getRootType(one.operation) ?? null),
    ),
    ...unusedFragments(walk),
  ]);
}

// Fragments that no operation uses are never executed, but they are validated.
function* unusedFragments(walk: Walk): Iterable<DocumentMeasure> {
  for (const name of walk.fragments.keys())
    if (!walk.measured.has(name)) yield { ...nothing, fields: measureFragment(walk, name).fields };
}

const measureSelections = (walk: Walk, selections: SelectionSetNode, parent: Fielded): DocumentMeasure =>
  sum(
    selections.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return measureField(walk, selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(walk, selection.name.value);
      const type = selection.typeCondition ? compositeType(walk, selection.typeCondition.name.value) : parent;
      return measureSelections(walk, selection.selectionSet, type);
    }),
  );

// Each fragment is measured once: fragments that double each other must not double the work of measuring.
function measureFragment(walk: Walk, name: string): DocumentMeasure {
  const known = walk.measured.get(name);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment) return nothing;
  walk.measured.set(name, nothing); // a cycle ends here; validation refuses it
  const measure = measureSelections(
    walk,
    fragment.selectionSet,
    compositeType(walk, fragment.typeCondition.name.value),
  );
  walk.measured.set(name, measure);
  return measure;
}

function measureField(walk: Walk, node: FieldNode, parent: Fielded): DocumentMeasure {
  const aliases = node.alias ? 1 : 0;
  if (!node.selectionSet) return { depth: 1, aliases, fields: 1, rows: 0 };
  const field = fieldsOf(parent)[node.name.value];
  const type = field ? getNamedType(field.type) : undefined;
  const below = measureSelections(walk, node.selectionSet, isCompositeType(type) ? type : null);
  const cost = { aliases: aliases + below.aliases, fields: 1 + below.fields };
  // Introspection is exempt from depth, and makes no rows.
  if (node.name.value.startsWith("__")) return { ...cost, depth: 0, rows: 0 };
  const length = field ? lengthOf(node, field, parent) : 1;
  return { ...cost, depth: 1 + below.depth, rows: length * (1 + below.rows) };
}

function lengthOf(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: Fielded): number {
  const page = node.arguments?.find((argument) => argument.name.value === "first")?.value;
  if (page?.kind === Kind.INT) return Math.min(longestPage, Math.max(1, Number(page.value)));
  if (page?.kind === Kind.VARIABLE) return longestPage;
  if (isListType(getNullableType(field.type))) return lengthOfList(field, parent);
  const paging = field.args.find((argument) => argument.name === "first");
  return paging ? Number(paging.defaultValue ?? longestPage) : 1;
}

function lengthOfList(field: GraphQLField<unknown, unknown>, parent: Fielded): number {
  // It is the connection that has the length of a page; the lists inside it are that page.
  if (parent?.name.endsWith("Connection")) return 1;
  const back = Object.values(fieldsOf(getNamedType(field.type))).some(
    (one) => isListType(getNullableType(one.type)) && getNamedType(one.type) === parent,
  );
  return back ? assumedLengthBothWays : assumedLength;
}

const compositeType = (walk: Walk, name: string): Fielded => {
  const type = walk.schema.getType(name);
  return isCompositeType(type) ? type : null;
};

const fieldsOf = (type: GraphQLNamedType | null) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

const sum = (measures: readonly DocumentMeasure[]): DocumentMeasure => {
  const total = { ...nothing };
  for (const one of measures) {
    total.depth = Math.max(total.depth, one.depth);
    total.aliases += one.aliases;
    total.fields += one.fields;
    total.rows += one.rows;
  }
  return total;
};
