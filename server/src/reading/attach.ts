import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from "graphql";
import { columnOf } from "./asked-field.ts";
import type { Context } from "./context.ts";
import type { ReadingExtensions } from "./declarations.ts";
import { read } from "./read.ts";

/**
 * Gives every declared field its resolver: root fields ask the database, all others find their value under
 * their response key in what the root field read.
 */
export function attachReading(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { declared } = field.extensions as ReadingExtensions;
      if (declared) field.resolve = type === schema.getQueryType() ? readRoot : takeValue;
      else if ((type.extensions as ReadingExtensions).source)
        throw new Error(`Field ${type.name}.${field.name} does not declare how it is read`);
    }
  }
  return schema;
}

const readRoot: GraphQLFieldResolver<unknown, Context> = (_source, _args, context, info) =>
  read(info, context);

const takeValue: GraphQLFieldResolver<unknown, Context> = (source, _args, _context, info) =>
  (source as Record<string, unknown>)[columnOf(String(info.path.key))];
