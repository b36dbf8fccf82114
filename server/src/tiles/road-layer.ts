import { isSynthetic, properties, REACH, type TileLayer } from "./layer.ts";
import { openingFields, openingJoin, openingProperties } from "./opening-days.ts";

const CLASS_RANK =
  "array_position(array['TRUNK', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GROUP'], road_edge.class)";

// The zoom from which each class, in this order, is drawn. A county fills a screen at zoom 8: there one must see
// which villages hang on mud.
const FIRST_ZOOM = "(array[6, 7, 8, 8, 10])";

export const roadLayer: TileLayer = {
  id: "roads",
  title: "道路",
  titleEn: "Roads",
  kind: "line",
  minZoom: 6,
  maxZoom: 14,
  parts: [
    {
      name: "roads",
      description: "Stretches of road of one surface; an upgrade closes one and opens another",
      fields: {
        id: "id of the stretch",
        name: "name; absent when there is none",
        class: "TRUNK (from zoom 6), COUNTY (7), TOWNSHIP (8), VILLAGE (8) or GROUP (10)",
        surface: "ASPHALT, CONCRETE, GRAVEL or EARTH",
        ...openingFields,
        project: "code of the project that builds it",
        county: "code of the county",
        synthetic: "1: the line is made up for the demonstration",
      },
      rows: `/* roads in a tile */
        select null::bigint as id, road_edge.geometry_3857 as geom, ${properties({
          id: "road_edge.id",
          name: "nullif(road_edge.name, '')",
          class: "road_edge.class",
          surface: "road_edge.surface",
          ...openingProperties("road_edge"),
          project: "road_edge.project_code",
          county: "road_edge.county_code",
          synthetic: isSynthetic("road_edge.position_kind"),
        })} as properties
        from road_edge ${openingJoin("road_edge")}
        where road_edge.geometry_3857 && ${REACH} and road_edge.deleted_at is null
          and ${FIRST_ZOOM}[${CLASS_RANK}] <= $1::int
        order by ${CLASS_RANK}, road_edge.id limit 20000`,
      everything: "select geometry as geom from road_edge where deleted_at is null",
    },
  ],
};
