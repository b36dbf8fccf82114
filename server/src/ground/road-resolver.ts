import { Arg, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import { inBoundingBox } from "../areas/bounding-box.ts";
import { inCountiesOf } from "../areas/within.ts";
import { every, on, type Sql, sql } from "../database/sql.ts";
import { badInput } from "../reading/bad-input.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { Page } from "../reading/declarations.ts";
import { Connection, declared, One } from "../reading/decorators.ts";
import { RoadEdgeType } from "./road-edge-type.ts";

@ObjectType("RoadEdgeConnection", { description: "A page of stretches of road, by id." })
export class RoadEdgeConnection extends countedConnectionOf(RoadEdgeType, "RoadEdge") {}

const FARTHEST_METRES = 20_000;

@InputType("NearPointInput", { description: "Around a point." })
export class NearPointInput {
  @Field(() => Float, { description: "Longitude in degrees." })
  readonly longitude!: number;

  @Field(() => Float, { description: "Latitude in degrees." })
  readonly latitude!: number;

  @Field(() => Float, { description: `At most so many metres away, ${FARTHEST_METRES} at most.` })
  readonly metres!: number;
}

interface EdgesArguments {
  readonly within: string;
  readonly bbox?: readonly number[];
  readonly near?: NearPointInput;
  readonly first: number;
  readonly after?: string;
}

const edgesPage = ({ within, bbox, near, first, after }: EdgesArguments): Page => ({
  where: every([
    inCountiesOf(within),
    bbox === undefined ? undefined : inBoundingBox("this.geometry_3857", bbox),
    near === undefined ? undefined : isNear(near),
  ]),
  order: "ID_ASC",
  keys: [{ sql: "this.id", type: "text" }],
  first: pageSize(first),
  after,
});

function isNear({ longitude, latitude, metres }: NearPointInput): Sql {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    throw badInput("near", "near must be a longitude from -180 to 180 and a latitude from -90 to 90 degrees");
  if (!(metres >= 0 && metres <= FARTHEST_METRES))
    throw badInput("near", `near must reach 0 to ${FARTHEST_METRES} metres`);
  const point = sql`st_setsrid(st_makepoint(${longitude}::float8, ${latitude}::float8), 4326)::geography`;
  return sql`st_dwithin(this.geometry::geography, ${point}, ${metres}::float8)`;
}

@Resolver()
export class RoadResolver {
  @Query(() => RoadEdgeType, {
    nullable: true,
    description: "One stretch of road; null when the id is unknown.",
  })
  @One(({ id }: { id: string }) => ({ where: on`that.id = ${id}` }))
  roadEdge(@Arg("id", () => ID, { description: "Id of the stretch." }) _id: string): RoadEdgeType | null {
    return declared();
  }

  @Query(() => RoadEdgeConnection, { description: "Stretches of road of a county, closed ones too." })
  @Connection(edgesPage)
  roadEdges(
    @Arg("within", () => ID, {
      description: "Code of a county; of a township or zone, its county. Nothing lies in an unknown one.",
    })
    _within: string,
    @Arg("bbox", () => [Float], {
      nullable: true,
      description: "Only what meets this box: west, south, east, north in degrees.",
    })
    _bbox: readonly number[] | null,
    @Arg("near", () => NearPointInput, { nullable: true, description: "Only what is near a point." })
    _near: NearPointInput | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): RoadEdgeConnection {
    return declared();
  }
}
