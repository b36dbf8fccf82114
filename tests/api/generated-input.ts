import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** Names in inputs that say which row of a county, with what stands there. */
const ROWS: Readonly<Record<string, (county: string) => unknown>> = {
  county: (county) => county,
  counties: (county) => [county],
  township: (county) => `${county}001`,
  townships: (county) => [`${county}001`],
  village: (county) => `${county}001201`,
  villages: (county) => [`${county}001201`],
  hamlet: (county) => `${county}-1`,
  hamlets: () => [],
  project: (county) => `P-${county}`,
  zone: (county) => `${county}-z`,
  account: (county) => `person-${county}`,
  token: (county) => `token-${county}`,
  asset: (county) => `${county}-a`,
  busService: (county) => `${county}-b`,
  edge: (county) => `${county}-e`,
  observation: (county) => `7${county}`,
  attachment: (county) => `${county}-p`,
  allocation: (county) => `8${county}`,
  indicator: () => "bus",
};

/** Fields that are given although they may be left out, by their input: they say whose row it is. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  NewAccountInput: ["county", "role"],
};

const SCALARS: Readonly<Record<string, unknown>> = {
  String: "甲",
  ID: "new-row",
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: new Date().toISOString().slice(0, 10),
  GeoJSON: {
    type: "LineString",
    coordinates: [
      [104.51, 25.7],
      [104.52, 25.7],
    ],
  },
};

/** An input of a mutation for a row of the county, made from what the schema says of it. */
export function generatedInput(
  schema: GraphQLSchema,
  mutation: string,
  county: string,
): Record<string, unknown> {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`${mutation} takes no input`);
  return madeFor(type, "input", county) as Record<string, unknown>;
}

function madeFor(type: GraphQLInputType, name: string, county: string): unknown {
  if (isNonNullType(type)) return madeFor(type.ofType, name, county);
  const row = ROWS[name];
  if (row !== undefined) return row(county);
  if (isListType(type)) return [madeFor(type.ofType, name, county)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name];
  const given = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || GIVEN[type.name]?.includes(field.name),
  );
  return Object.fromEntries(given.map((field) => [field.name, madeFor(field.type, field.name, county)]));
}
