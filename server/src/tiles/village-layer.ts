import { isSynthetic, properties, REACH, type TileLayer } from "./layer.ts";

/** More villages in one tile than this and the least populous are left out. */
export const MOST_VILLAGES = 8000;

export const villageFields = {
  name: "name in Chinese",
  name_en: "name in English; absent when there is none",
  kind: "VILLAGE or COMMUNITY",
  poor: "1: recorded as a poor village, 0: recorded as none; absent when unknown",
  people: "people on the county's data day; absent when not counted",
  households: "households on the county's data day; absent when not counted",
  synthetic: "1: the position is made up for the demonstration",
  county: "code of the county",
  township: "code of the township",
};

export const villageProperties = {
  name: "village.name",
  name_en: "village.name_en",
  kind: "village.kind",
  poor: "village.is_poor_village::int",
  people: "village.population",
  households: "village.households",
  synthetic: isSynthetic("village.position_kind"),
  county: "village.county_code",
  township: "village.township_code",
};

/** The villages whose seats a tile shows, as rows of `village`. */
export const VILLAGES_IN_TILE = `select * from village
  where seat_3857 && ${REACH} and deleted_at is null
  order by population desc nulls last, code limit ${MOST_VILLAGES}`;

export const EVERY_VILLAGE = "select seat as geom from village where deleted_at is null";

export const villageLayer: TileLayer = {
  id: "villages",
  title: "行政村",
  titleEn: "Villages",
  kind: "point",
  minZoom: 7,
  maxZoom: 14,
  parts: [
    {
      name: "villages",
      description: "Administrative villages and communities, at their seats",
      fields: { code: "code of 12 digits; as a number it is the feature's id", ...villageFields },
      rows: `/* villages in a tile */
        select village.code::bigint as id, village.seat_3857 as geom,
          ${properties({ code: "village.code", ...villageProperties })} as properties
        from (${VILLAGES_IN_TILE}) village
        order by village.population desc nulls last, village.code`,
      everything: EVERY_VILLAGE,
    },
  ],
};
