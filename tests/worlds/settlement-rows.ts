import { pointText, type Row, type Rows, removal, stamps, synthetic } from "./row-parts.ts";
import { storedId, townshipCode, villageCode, type World } from "./world.ts";

export function areaRows(world: World): readonly Rows[] {
  const { county } = world;
  const area = (code: string, level: string, parent: string | null, more: Row = {}) => ({
    code,
    level,
    name: `模拟 ${code}`,
    parent_code: parent,
    county_code: code.length < 6 ? null : county,
    pinyin: "",
    initials: "",
    is_demo: false,
    version: 1,
    updated_at: "2020-01-01T00:00:00Z",
    profile: null,
    data_as_of: null,
    ...more,
  });
  const [province, prefecture] = [county.slice(0, 2), county.slice(0, 4)];
  const townships = [...new Set([1, ...world.villages.map((village) => village.township)])];
  return [
    [
      "area",
      [
        area(province, "PROVINCE", null),
        area(prefecture, "PREFECTURE", province),
        area(county, "COUNTY", prefecture, { profile: world.profile, data_as_of: world.dataAsOf }),
        ...townships.map((one) => area(townshipCode(world, one), "TOWNSHIP", county)),
      ],
    ],
    ["county_standard_override", world.overrides.map((row) => ({ county_code: county, ...row }))],
  ];
}

export function settlementRows(world: World): readonly Rows[] {
  const county_code = world.county;
  return [
    [
      "village",
      world.villages.map((village) => ({
        code: villageCode(world, village.number),
        county_code,
        township_code: townshipCode(world, village.township),
        name: `模拟村 ${village.number}`,
        pinyin: "",
        initials: "",
        kind: village.kind,
        unfit_for_bus: village.unfitForBus,
        seat: pointText(village.seat),
        ...removal(village),
        ...synthetic,
        ...stamps,
      })),
    ],
    [
      "hamlet",
      world.hamlets.map((hamlet) => ({
        id: storedId(world, hamlet.id),
        county_code,
        village_code: villageCode(world, hamlet.village),
        name: `模拟组 ${hamlet.id}`,
        kind: hamlet.kind,
        position: pointText(hamlet.position),
        ...removal(hamlet),
        ...synthetic,
        ...stamps,
      })),
    ],
    [
      "hamlet_census",
      world.hamlets.flatMap((hamlet) =>
        hamlet.census.map((row) => ({
          hamlet_id: storedId(world, hamlet.id),
          county_code,
          since: row.since,
          households: row.households,
          population: row.people,
        })),
      ),
    ],
    [
      "observation",
      world.observations.map((row, index) => ({
        id: Number(county_code) * 10_000 + index,
        county_code,
        village_code: row.village === null ? null : villageCode(world, row.village),
        hamlet_id: row.hamlet === null ? null : storedId(world, row.hamlet),
        indicator: row.indicator,
        part: row.part,
        as_of: row.asOf,
        kind: row.kind,
        value: row.value,
        is_met: row.isMet,
      })),
    ],
  ];
}
