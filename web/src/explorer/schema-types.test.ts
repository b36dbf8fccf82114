import { buildSchema, introspectionFromSchema } from "graphql";
import { expect, test } from "vitest";
import { schemaTypes, searchSchema } from "./schema-types.ts";

const types = schemaTypes(
  introspectionFromSchema(
    buildSchema(`
      "What may be asked." type Query { "One village." village("Its code." code: ID! = "1"): Village, list: [Village!]! }
      "A place." type Village { name: String, old: Int @deprecated(reason: "use name") }
      input Around { metres: Float! }
      enum Basis { REPORTED "By rule." COMPUTED }
      scalar Date
    `),
  ),
);
const typeOf = (name: string) => types.find((type) => type.name === name);

test("questions come first, then objects, inputs, enums and scalars", () => {
  expect(types.map(({ name }) => name)).toEqual(["Query", "Village", "Around", "Basis", "Date"]);
});

test("a field says its type, its arguments and their defaults", () => {
  expect(typeOf("Query")?.members).toEqual([
    {
      name: "village",
      description: "One village.",
      type: { before: "", name: "Village", after: "" },
      args: [
        {
          name: "code",
          description: "Its code.",
          type: { before: "", name: "ID", after: "!" },
          defaultValue: "1",
          args: [],
        },
      ],
    },
    { name: "list", description: "", type: { before: "[", name: "Village", after: "!]!" }, args: [] },
  ]);
});

test("what is given up says what to use instead", () => {
  expect(typeOf("Village")?.members.map(({ deprecated }) => deprecated)).toEqual([undefined, "use name"]);
  expect(typeOf("Basis")?.members.map(({ name }) => name)).toEqual(["REPORTED", "COMPUTED"]);
});

test("a search finds types, fields and words of descriptions, names first", () => {
  const found = (text: string) =>
    searchSchema(types, text).map(({ type, member }) => `${type.name}.${member?.name ?? ""}`);
  expect(found("village")).toEqual(["Query.village", "Village.", "Village.name", "Village.old"]);
  expect(found("village.old")).toEqual(["Village.old"]);
  expect(found("rule")).toEqual(["Basis.COMPUTED"]);
  expect(found("nothing like it")).toEqual([]);
});
