import { isSynthetic, type LayerPart, properties, REACH, type TileLayer } from "./layer.ts";

const MOVED = (
  which: string,
): string => `select coalesce(sum(households), 0) as households, coalesce(sum(persons), 0) as persons
  from relocation_move where ${which} and moved_on <= coalesce(county.data_as_of, current_date)`;

const movedFields = {
  moved_households: "households that had moved by the county's data day",
  moved_people: "people who had moved by the county's data day",
};

/** The days on which people moved, numbered from 1, each with all who had moved by then. */
const TIMES = (which: string): string => `select jsonb_object_agg(key, amount) as times from (
    select row_number() over (order by moved_on) as i, moved_on, sum(sum(persons)) over (order by moved_on) as moved
    from relocation_move where ${which} group by moved_on
  ) step cross join lateral (values
    ('d' || i, (moved_on - date '1970-01-01')::numeric),
    ('m' || i, moved)
  ) carried (key, amount)`;

const timeFields = {
  "d{i}": "day on which people moved, as days since 1970-01-01; from d1 on; after the data day it is planned",
  "m{i}": "people who had moved by then, all days before included",
};

/** How many days of moving the busiest village has. */
const LONGEST = `/* longest timeline of relocation */
  select coalesce(max(days), 0)::int as steps
  from (select count(distinct moved_on) as days from relocation_move group by village_code) village`;

const sites: LayerPart = {
  name: "sites",
  description: "Places that people move to",
  fields: {
    code: "code of the site",
    name: "name",
    kind: "CONCENTRATED or DISPERSED",
    mode: "GOVERNMENT_BUILT, BOUGHT, SECOND_HAND, SELF_BUILT or COLLECTIVE_CARE",
    planned_households: "households planned for; absent when unknown",
    planned_people: "people planned for; absent when unknown",
    ...movedFields,
    progress: "progress of the main structure, 0 to 1; absent when unknown",
    project: "code of the project that builds it",
    county: "code of the county",
    synthetic: "1: the position is made up for the demonstration",
  },
  rows: `/* relocation sites in a tile */
    select null::bigint as id, site.position_3857 as geom, ${properties({
      code: "site.code",
      name: "site.name",
      kind: "site.kind",
      mode: "site.mode",
      planned_households: "site.planned_households",
      planned_people: "site.planned_persons",
      moved_households: "moved.households",
      moved_people: "moved.persons",
      progress: "site.main_structure_progress",
      project: "site.project_code",
      county: "site.county_code",
      synthetic: isSynthetic("site.position_kind"),
    })} as properties
    from relocation_site site
    join area county on county.code = site.county_code
    cross join lateral (${MOVED("site_code = site.code")}) moved
    where site.position_3857 && ${REACH} and site.deleted_at is null
    order by site.planned_persons desc nulls last, site.code limit 5000`,
  everything: "select position as geom from relocation_site where deleted_at is null",
};

const leavingFields = {
  households: "households that are to leave",
  people: "people who are to leave",
  ...movedFields,
};

const origins: LayerPart = {
  name: "origins",
  description: "Villages that people leave",
  fields: {
    code: "code of the village; as a number it is the feature's id",
    name: "name of the village",
    ...leavingFields,
    sites: "number of sites that its people move to",
    vacated: "1: the houses left behind have been demolished everywhere",
    ...timeFields,
    county: "code of the county",
    synthetic: "1: the position is made up for the demonstration",
  },
  rows: `/* villages that people leave, in a tile */
    select village.code::bigint as id, village.seat_3857 as geom, ${properties({
      code: "village.code",
      name: "village.name",
      households: "leaving.households",
      people: "leaving.persons",
      moved_households: "moved.households",
      moved_people: "moved.persons",
      sites: "leaving.sites",
      vacated: "leaving.is_vacated::int",
      county: "village.county_code",
      synthetic: isSynthetic("village.position_kind"),
    })} || coalesce(timeline.times, '{}') as properties
    from village
    join area county on county.code = village.county_code
    join lateral (
      select sum(households) as households, sum(persons) as persons, count(*) as sites,
        bool_and(demolished_on <= coalesce(county.data_as_of, current_date)) is true as is_vacated
      from relocation_origin where village_code = village.code having count(*) > 0
    ) leaving on true
    cross join lateral (${MOVED("village_code = village.code")}) moved
    cross join lateral (${TIMES("village_code = village.code")}) timeline
    where village.seat_3857 && ${REACH} and village.deleted_at is null
    order by leaving.persons desc, village.code limit 8000`,
  everything: `select seat as geom from village join relocation_origin on village_code = code where deleted_at is null`,
};

// A parabola that leans to the right of the way: there and back do not lie on each other.
const ARC = `(
  select st_makeline(st_setsrid(st_makepoint(
      (1 - t) * x0 + t * x1 + 0.6 * t * (1 - t) * (y1 - y0),
      (1 - t) * y0 + t * y1 - 0.6 * t * (1 - t) * (x1 - x0)), 3857) order by t)
  from (select step / 24.0 as t from generate_series(0, 24) step) steps,
    (select st_x(village.seat_3857) as x0, st_y(village.seat_3857) as y0,
      st_x(site.position_3857) as x1, st_y(site.position_3857) as y1) ends
)`;

const arcs: LayerPart = {
  name: "arcs",
  description: "Who moves where: a line from the village to the site",
  fields: {
    site: "code of the site",
    village: "code of the village",
    ...leavingFields,
    ...timeFields,
    county: "code of the county",
  },
  // Only arcs within counties that touch the tile are drawn at all: links never cross counties.
  rows: `/* arcs of relocation in a tile */
    select null::bigint as id, arc.geom, arc.properties from (
      select ${ARC} as geom, origin.persons, site.code as site_code, village.code as village_code, ${properties(
        {
          site: "site.code",
          village: "village.code",
          households: "origin.households",
          people: "origin.persons",
          moved_households: "moved.households",
          moved_people: "moved.persons",
          county: "origin.county_code",
        },
      )} || coalesce(timeline.times, '{}') as properties
      from area county
      join relocation_origin origin on origin.county_code = county.code
      join relocation_site site on site.code = origin.site_code and site.deleted_at is null and site.position is not null
      join village on village.code = origin.village_code and village.deleted_at is null and village.seat is not null
      cross join lateral (${MOVED("site_code = site.code and village_code = village.code")}) moved
      cross join lateral (${TIMES("site_code = site.code and village_code = village.code")}) timeline
      where county.level = 'COUNTY' and (county.boundary is null or county.boundary_3857 && st_expand(${REACH}, 20000))
    ) arc
    where arc.geom && ${REACH}
    order by arc.persons desc, arc.site_code, arc.village_code limit 8000`,
  everything: `select st_expand(st_makeline(seat, position), 0.3 * st_length(st_makeline(seat, position))) as geom
    from relocation_origin join village on village.code = village_code join relocation_site site on site.code = site_code
    where village.deleted_at is null and site.deleted_at is null`,
};

export const relocationLayer: TileLayer = {
  id: "relocation",
  title: "易地搬迁",
  titleEn: "Relocation",
  kind: "mixed",
  minZoom: 7,
  maxZoom: 14,
  parts: [arcs, origins, sites],
  longest: LONGEST,
};
