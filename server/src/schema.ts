import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { AreaResolver } from "./areas/area-resolver.ts";
import { DivisionResolver } from "./areas/division-resolver.ts";
import { attachReading } from "./reading/attach.ts";
import { VillageResolver } from "./villages/village-resolver.ts";

/** The whole GraphQL schema, its declared fields read by the database. */
export const buildCuntongSchema = (): GraphQLSchema =>
  attachReading(
    buildSchemaSync({
      resolvers: [AreaResolver, DivisionResolver, VillageResolver],
      validate: false,
    }),
  );
