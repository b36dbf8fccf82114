import { Query, Resolver } from "type-graphql";
import { join, raw, type Sql, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { coverageLayer } from "./coverage-layer.ts";
import type { TileLayer } from "./layer.ts";
import { groundLayers } from "./layers.ts";
import { MapLayerType } from "./map-layer-type.ts";

const ground = ({ id, title, kind, minZoom, maxZoom }: TileLayer, place: number): Sql =>
  sql`select ${id}::text as id, ${title}::text as title, ${kind}::text as kind, ${minZoom}::integer as min_zoom,
    ${maxZoom}::integer as max_zoom, ${place}::integer as place`;

// Zooms and shape are the same for every service question.
const ofQuestions = ({ kind, minZoom, maxZoom }: TileLayer): Sql =>
  sql`select 'coverage-' || id, name, ${kind}::text, ${minZoom}::integer, ${maxZoom}::integer, 1000 + ordinal from indicator`;

const layers = (): Relation => ({
  from: sql`(${join([...groundLayers.map(ground), ofQuestions(coverageLayer({ id: "", name: "", nameEn: "" }))], " union all ")})`,
  orderBy: raw("that.place"),
});

@Resolver()
export class MapLayerResolver {
  @Query(() => [MapLayerType], {
    description: "The layers of vector tiles: the ground, and one for each service question.",
  })
  @Many(layers)
  layers(): readonly MapLayerType[] {
    return declared();
  }
}
