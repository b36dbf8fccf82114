/** What stands in a tile, and at which zooms. */
export interface TileLayer {
  /** As in the address: /tiles/{id}.json */
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: "point" | "line" | "polygon" | "mixed";
  readonly minZoom: number;
  /** The closest zoom that is served; maps magnify it beyond. */
  readonly maxZoom: number;
  /** The layers inside each tile. */
  readonly parts: readonly LayerPart[];
  /** Coverage tiles answer one service question: the fourth parameter of their SQL. */
  readonly indicator?: string;
  /** Where time is inside: SQL for the steps of the longest timeline, as a column `steps`. */
  readonly longest?: string;
}

export interface LayerPart {
  /** Name of the layer inside the tile. */
  readonly name: string;
  readonly description: string;
  /** Meaning of every property. */
  readonly fields: Readonly<Record<string, string>>;
  /**
   * One SQL decides what is in a tile, on both databases: columns `id` (bigint or null), `geom` (3857) and
   * `properties` (jsonb), most important first, cut at a fixed number. $1, $2, $3 are z, x, y; $4 the indicator.
   */
  readonly rows: string;
  /** All geometries (4326) the part may ever show, as a select of one column `geom`: what bounds are made of. */
  readonly everything: string;
}

/** Side of a tile in its own units. */
export const EXTENT = 4096;
/** Units beyond the edge that a tile also carries, so that lines and labels join. */
export const BUFFER = 64;

/** The tile's square, in metres of Web Mercator. */
export const SQUARE = "st_tileenvelope($1::int, $2::int, $3::int)";
/** The tile with its buffer: the box that is asked of the index. */
export const REACH = `st_tileenvelope($1::int, $2::int, $3::int, margin => ${BUFFER / EXTENT})`;
/** Metres of Web Mercator in one unit of the tile. */
export const UNIT = `(40075016.68557849 / ${EXTENT} / 2 ^ $1::int)`;

/** Days as tiles carry them: since 1970-01-01. Absent when the day is open or unknown. */
export const dayNumber = (day: string): string =>
  `case when isfinite(${day}) then ${day} - date '1970-01-01' end`;
export const flag = (condition: string): string => `(${condition})::int`;
export const isSynthetic = (positionKind: string): string => flag(`${positionKind} = 'SYNTHETIC'`);

/** Absent is the tile's word for unknown. */
export const properties = (entries: Readonly<Record<string, string>>): string =>
  `jsonb_strip_nulls(jsonb_build_object(${Object.entries(entries)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(", ")}))`;
