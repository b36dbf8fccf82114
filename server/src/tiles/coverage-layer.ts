import { dayNumber, properties, type TileLayer } from "./layer.ts";
import { EVERY_VILLAGE, VILLAGES_IN_TILE, villageFields, villageProperties } from "./village-layer.ts";

/** Answers as the time slider's expressions know them. */
const STATUS_CODE = `case status when 'MET' then 1 when 'PARTIAL' then 2 when 'UNMET' then 3
  when 'NOT_APPLICABLE' then 4 else 0 end`;
const OUTLOOK_CODE = "case outlook when 'CLOSING' then 1 when 'STALLED' then 2 when 'ORPHAN' then 3 end";

// No time slider goes back further: what ended before it began is not carried.
const FIRST_DAY = "date '1990-01-01'";

/**
 * The stretches of time in which nothing that a tile carries changes, numbered from 0 for each basis.
 * Gaps lie within answers and are cut finer: outlook and closing day change while the answer stays.
 * Asked for one village at a time: so both databases walk the primary keys, whatever their statistics say.
 */
const stretches = (village: string, indicator: string): string => `
  piece as (
    select answer.basis, greatest(answer.since, gap.since) as since, answer.status,
      case when answer.status in ('PARTIAL', 'UNMET') then answer.people_without end as people,
      case when answer.basis = 'COMPUTED' then answer.value end as value,
      case when answer.basis = 'COMPUTED' then ${OUTLOOK_CODE} end as outlook,
      case when answer.basis = 'COMPUTED' and gap.outlook = 'CLOSING' then gap.closes_on end as closes_on
    from coverage answer
    left join gap on gap.village_code = ${village} and gap.indicator = ${indicator} and gap.basis = answer.basis
      and gap.since < answer.until and gap.until > answer.since
    where answer.village_code = ${village} and answer.indicator = ${indicator}
      and least(answer.until, gap.until) > ${FIRST_DAY}
  ),
  change as (
    select *, row_number() over earlier = 1
      or (status, people, value, outlook, closes_on) is distinct from
        (lag(status) over earlier, lag(people) over earlier, lag(value) over earlier, lag(outlook) over earlier,
          lag(closes_on) over earlier) as is_change
    from piece
    window earlier as (partition by basis order by since)
  ),
  stretch as (
    select *, row_number() over (partition by basis order by since) - 1 as i from change where is_change
  )`;

const TIMES = `with ${stretches("village.code", "$4")}
  select jsonb_object_agg(key, amount) filter (where amount is not null) as times
  from stretch cross join lateral (values
    (case basis when 'COMPUTED' then 's' else 'r' end || i, (${STATUS_CODE})::numeric),
    (case basis when 'COMPUTED' then 'd' else 'e' end || i, case when i > 0 then since - date '1970-01-01' end),
    (case basis when 'COMPUTED' then 'p' else 'q' end || i, people),
    ('v' || i, value),
    ('o' || i, outlook),
    ('k' || i, ${dayNumber("closes_on")})
  ) carried (key, amount)`;

const times = {
  "s{i}":
    "status computed from works on the ground: 0 unknown, 1 met, 2 partial, 3 unmet, 4 not applicable. s0 holds from the beginning, s1 from day d1, and so on",
  "d{i}": "day from which s{i} holds, as days since 1970-01-01; there is no d0",
  "p{i}": "people left out meanwhile; absent when unknown or when there is no gap",
  "v{i}": "the indicator's value meanwhile; absent when there is none",
  "o{i}": "outlook of the gap: 1 closing, 2 stalled, 3 orphan; absent when there is no gap",
  "k{i}": "day on which the gap closes, only when it is closing",
  "r{i}": "status as reported, in the same codes",
  "e{i}": "day from which r{i} holds; there is no e0",
  "q{i}": "people left out according to the reports; absent when unknown or when there is no gap",
};

/** The answers to one service question, with every day on which they change inside the tile. */
export const coverageLayer = (indicator: { id: string; name: string; nameEn: string }): TileLayer => ({
  id: `coverage-${indicator.id}`,
  title: indicator.name,
  titleEn: indicator.nameEn,
  kind: "point",
  minZoom: 7,
  maxZoom: 14,
  indicator: indicator.id,
  parts: [
    {
      name: "coverage",
      description: `${indicator.nameEn}: the answer for each village and every day; the feature's id is the village's code`,
      fields: { ...villageFields, ...times },
      rows: `/* coverage in a tile */
        select village.code::bigint as id, village.seat_3857 as geom,
          '{"s0": 0, "r0": 0}' || ${properties(villageProperties)} || coalesce(timeline.times, '{}') as properties
        from (${VILLAGES_IN_TILE}) village left join lateral (${TIMES}) timeline on true
        order by village.population desc nulls last, village.code`,
      everything: EVERY_VILLAGE,
    },
  ],
});

/** How many stretches the longest timeline of the indicator $1 has, on each basis. */
export const INTERVALS = `/* longest timelines of an indicator */
  select coalesce(max(computed), 1) as computed, coalesce(max(reported), 1) as reported
  from village cross join lateral (
    with ${stretches("village.code", "$1")}
    select nullif(count(*) filter (where basis = 'COMPUTED'), 0) as computed,
      nullif(count(*) filter (where basis = 'REPORTED'), 0) as reported
    from stretch
  ) timeline
  where village.seat is not null and village.deleted_at is null`;
