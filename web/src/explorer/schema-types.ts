import type { IntrospectionQuery, IntrospectionType } from "graphql";

// The schema as people look things up in it: plain values, no GraphQL library needed.

type TypeRef = { readonly kind: string; readonly name?: string | null; readonly ofType?: TypeRef | null };

/** "[Village!]!" as its pieces: the name, and what stands before and after it. */
export interface TypeText {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

export function typeText(ref: TypeRef): TypeText {
  if (ref.ofType == null) return { before: "", name: ref.name ?? "", after: "" };
  const inner = typeText(ref.ofType);
  if (ref.kind === "NON_NULL") return { ...inner, after: `${inner.after}!` };
  return { before: `[${inner.before}`, name: inner.name, after: `${inner.after}]` };
}

export interface Member {
  readonly name: string;
  readonly description: string;
  /** Absent for the values of an enum. */
  readonly type?: TypeText;
  readonly args: readonly Member[];
  readonly defaultValue?: string;
  readonly deprecated?: string;
}

export interface SchemaType {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly members: readonly Member[];
}

interface Raw {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly type?: TypeRef;
  readonly args?: readonly Raw[];
  readonly defaultValue?: string | null | undefined;
  readonly isDeprecated?: boolean | undefined;
  readonly deprecationReason?: string | null | undefined;
}

const memberOf = (raw: Raw): Member => ({
  name: raw.name,
  description: raw.description ?? "",
  args: (raw.args ?? []).map(memberOf),
  ...(raw.type === undefined ? {} : { type: typeText(raw.type) }),
  ...(raw.defaultValue == null ? {} : { defaultValue: raw.defaultValue }),
  ...(raw.isDeprecated === true ? { deprecated: raw.deprecationReason ?? "" } : {}),
});

function membersOf(type: IntrospectionType): readonly Raw[] {
  if (type.kind === "OBJECT" || type.kind === "INTERFACE") return type.fields as readonly Raw[];
  if (type.kind === "INPUT_OBJECT") return type.inputFields as readonly Raw[];
  return type.kind === "ENUM" ? type.enumValues : [];
}

/** Scalars that GraphQL itself explains. */
const BUILT_IN = new Set(["String", "Boolean", "Int", "Float", "ID"]);

const KINDS = ["OBJECT", "INTERFACE", "UNION", "INPUT_OBJECT", "ENUM", "SCALAR"];

/** Every type but GraphQL's own: the questions first, then by kind and name. */
export function schemaTypes({ __schema }: IntrospectionQuery): readonly SchemaType[] {
  const roots = [__schema.queryType, __schema.mutationType, __schema.subscriptionType].map(
    (root) => root?.name,
  );
  const place = ({ name, kind }: SchemaType) =>
    roots.includes(name) ? roots.indexOf(name) : roots.length + KINDS.indexOf(kind);
  return __schema.types
    .filter(({ name }) => !name.startsWith("__") && !BUILT_IN.has(name))
    .map((type) => ({
      name: type.name,
      kind: type.kind,
      description: type.description ?? "",
      members: membersOf(type).map(memberOf),
    }))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

export interface Found {
  readonly type: SchemaType;
  /** Absent where the type itself is meant. */
  readonly member?: Member;
}

const MOST_FOUND = 60;

/** Names first, then descriptions; every word must occur. */
export function searchSchema(types: readonly SchemaType[], text: string): readonly Found[] {
  const words = text
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  const has = (hay: string) => words.every((word) => hay.toLowerCase().includes(word));
  const all: Found[] = types.flatMap((type) => [
    { type },
    ...type.members.map((member) => ({ type, member })),
  ]);
  const nameOf = ({ type, member }: Found) =>
    member === undefined ? type.name : `${type.name}.${member.name}`;
  const byName = all.filter((found) => has(nameOf(found)));
  const byText = all.filter((found) => {
    const { description } = found.member ?? found.type;
    return !byName.includes(found) && has(`${nameOf(found)} ${description}`);
  });
  return [...byName, ...byText].slice(0, MOST_FOUND);
}
