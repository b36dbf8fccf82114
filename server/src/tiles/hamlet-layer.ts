import { isSynthetic, properties, REACH, type TileLayer } from "./layer.ts";

// Before its first census a hamlet is uncounted; a relocation site is known to stand empty.
const CENSUS = `select households, population from hamlet_census
  where hamlet_id = hamlet.id and since <= coalesce(county.data_as_of, current_date)
  order by since desc limit 1`;

const counted = (column: string): string =>
  `case when hamlet.kind = 'SITE' and census is null then 0 else census.${column} end`;

export const hamletLayer: TileLayer = {
  id: "hamlets",
  title: "自然村",
  titleEn: "Hamlets",
  kind: "point",
  minZoom: 11,
  maxZoom: 14,
  parts: [
    {
      name: "hamlets",
      description: "Natural villages, village groups and relocation sites: where people live",
      fields: {
        id: "id of the hamlet",
        name: "name",
        kind: "HAMLET, SEAT (of a village without hamlets) or SITE (of relocation)",
        village: "code of the village",
        county: "code of the county",
        people: "people on the county's data day; absent when not counted",
        households: "households on the county's data day; absent when not counted",
        synthetic: "1: the position is made up for the demonstration",
      },
      rows: `/* hamlets in a tile */
        select null::bigint as id, hamlet.position_3857 as geom, ${properties({
          id: "hamlet.id",
          name: "hamlet.name",
          kind: "hamlet.kind",
          village: "hamlet.village_code",
          county: "hamlet.county_code",
          people: counted("population"),
          households: counted("households"),
          synthetic: isSynthetic("hamlet.position_kind"),
        })} as properties
        from hamlet
        join area county on county.code = hamlet.county_code
        left join lateral (${CENSUS}) census on true
        where hamlet.position_3857 && ${REACH} and hamlet.deleted_at is null
        order by census.population desc nulls last, hamlet.id limit 10000`,
      everything: "select position as geom from hamlet where deleted_at is null",
    },
  ],
};
