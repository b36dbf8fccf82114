import { readFileSync } from "node:fs";
import { buildCuntongSchema } from "@cuntong/server/schema";
import {
  astFromValue,
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  print,
  printSchema,
} from "graphql";
import { describe, expect, test } from "vitest";

const contract = buildSchema(readFileSync(new URL("contract.graphql", import.meta.url), "utf8"));
const schema = buildCuntongSchema();

const written = (input: GraphQLArgument | GraphQLInputField): string => {
  const value = input.defaultValue === undefined ? undefined : astFromValue(input.defaultValue, input.type);
  return `${input.name}: ${input.type}${value ? ` = ${print(value)}` : ""}`;
};

/** Every field, argument, default and enum value, one a line: what the contract and the schema are compared by. */
function essentials(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map((value) => `${type.name}.${value.name}`);
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => `${type.name}.${written(field)}`);
      if (!isObjectType(type)) return [type.name];
      return Object.values(type.getFields()).map(
        (field) => `${type.name}.${field.name}(${field.args.map(written).sort().join(", ")}): ${field.type}`,
      );
    });
}

describe("the public contract", () => {
  test("nothing that clients rely on is missing or different", () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  test("every field, argument, type and default of the contract is in the schema as it stands", () => {
    const ours = new Set(essentials(schema));
    expect(essentials(contract).filter((line) => !ours.has(line))).toEqual([]);
  });

  test("every type, field and argument with a meaning of its own says what it means", () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .flatMap((type) => [
        ...(type.description || ["Query", "Mutation", "Subscription"].includes(type.name) ? [] : [type.name]),
        ...(isObjectType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
              .filter((field) => !field.description)
              .map((field) => `${type.name}.${field.name}`)
          : []),
      ]);
    expect(silent).toEqual([]);
  });

  test("server/schema.graphql is what the types say", () => {
    const committed = readFileSync(new URL("../../server/schema.graphql", import.meta.url), "utf8");
    expect(committed).toContain(printSchema(schema));
  });
});
