import { isSynthetic, properties, REACH, type TileLayer } from "./layer.ts";
import { openingFields, openingJoin, openingProperties } from "./opening-days.ts";

export const assetLayer: TileLayer = {
  id: "assets",
  title: "设施",
  titleEn: "Works that serve",
  kind: "mixed",
  minZoom: 11,
  maxZoom: 14,
  parts: [
    {
      name: "assets",
      description:
        "Water schemes, transformers, base stations, clinics and whatever else serves; points and lines",
      fields: {
        id: "id of the asset",
        kind: "kind, such as water_scheme, transformer or base_station",
        name: "name; absent when there is none",
        technology: "4G or 2G of a base station; TO_GROUP or DISTRIBUTION of a fibre route",
        capacity: "capacity in capacity_unit; absent when unknown",
        capacity_unit: "unit of the capacity",
        ...openingFields,
        project: "code of the project that builds it",
        county: "code of the county",
        synthetic: "1: the position is made up for the demonstration",
      },
      rows: `/* assets in a tile */
        select null::bigint as id, asset.position_3857 as geom, ${properties({
          id: "asset.id",
          kind: "asset.kind",
          name: "nullif(asset.name, '')",
          technology: "asset.technology",
          capacity: "asset.capacity",
          capacity_unit: "asset.capacity_unit",
          ...openingProperties("asset"),
          project: "asset.project_code",
          county: "asset.county_code",
          synthetic: isSynthetic("asset.position_kind"),
        })} as properties
        from asset ${openingJoin("asset")}
        where asset.position_3857 && ${REACH} and asset.deleted_at is null
        order by st_dimension(asset.position_3857), asset.kind, asset.id limit 10000`,
      everything: "select position as geom from asset where deleted_at is null",
    },
  ],
};
