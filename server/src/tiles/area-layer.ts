import { flag, isSynthetic, type LayerPart, properties, REACH, type TileLayer, UNIT } from "./layer.ts";

const fields = {
  code: "division code of 2, 4, 6 or 9 digits; as a number it is the feature's id",
  name: "name in Chinese",
  name_en: "name in English; absent when there is none",
  level: "PROVINCE, PREFECTURE, COUNTY or TOWNSHIP",
  county: "code of the county, for counties and townships",
  synthetic: "1: an approximate outline drawn around seats",
  has_data: "1: a county with data, or an area that contains one or lies in one",
  people: "people of the counted villages; absent when none is counted",
};

// The country's outline belongs to every zoom; townships would only be dust on a small map.
const LEVEL_BY_ZOOM = `(level in ('PROVINCE', 'PREFECTURE')
  or level = 'COUNTY' and ($1::int >= 5 or $1::int >= 2 and data_as_of is not null)
  or level = 'TOWNSHIP' and $1::int >= 8)`;

const HAS_DATA = `exists (select from area county where county.data_as_of is not null
  and county.code = coalesce(shown.county_code, county.code) and county.code like left(shown.code, 6) || '%')`;

const PEOPLE = `case shown.level
  when 'TOWNSHIP' then (select sum(population) from village where township_code = shown.code and deleted_at is null)
  when 'COUNTY' then (select sum(population) from village where county_code = shown.code and deleted_at is null)
  else (select sum(population) from village
    where county_code between rpad(shown.code, 6, '0') and rpad(shown.code, 6, '9') and deleted_at is null)
end`;

const PROPERTIES = properties({
  code: "shown.code",
  name: "shown.name",
  name_en: "shown.name_en",
  level: "shown.level",
  county: "shown.county_code",
  synthetic: isSynthetic("shown.boundary_kind"),
  has_data: flag(HAS_DATA),
  people: PEOPLE,
});

// Two units are a quarter of a pixel: nobody sees the difference, and a province has a tenth of its points.
const shapes: LayerPart = {
  name: "areas",
  description: "Administrative divisions",
  fields,
  rows: `/* areas in a tile */
    select shown.code::bigint as id,
      case when $1::int < 12 then st_simplify(shown.boundary_3857, 2 * ${UNIT}, true) else shown.boundary_3857 end as geom,
      ${PROPERTIES} as properties
    from (
      select * from area where boundary_3857 && ${REACH} and ${LEVEL_BY_ZOOM}
      order by length(code), code limit 3000
    ) shown
    order by length(shown.code), shown.code`,
  everything: "select boundary as geom from area",
};

const labels: LayerPart = {
  name: "area_labels",
  description: "A point in each division, for its name: the seat where known",
  fields,
  rows: `/* labels of areas in a tile */
    select shown.code::bigint as id, shown.point as geom, ${PROPERTIES} as properties
    from (
      select area.*, coalesce(st_transform(seat, 3857), st_pointonsurface(boundary_3857)) as point
      from area where boundary_3857 && ${REACH} and ${LEVEL_BY_ZOOM}
    ) shown
    where shown.point && ${REACH}
    order by length(shown.code), shown.code limit 3000`,
  everything: "select boundary as geom from area",
};

export const areaLayer: TileLayer = {
  id: "areas",
  title: "行政区划",
  titleEn: "Administrative divisions",
  kind: "polygon",
  minZoom: 0,
  maxZoom: 12,
  parts: [shapes, labels],
};
