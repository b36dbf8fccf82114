import { beforeAll, expect, test } from "vitest";
import { dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, fillTwoCounties } from "./two-counties.ts";

describeOnEachDatabase("projects, their reports, and assets", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("a project tells its works, dates and money", async () => {
    const { project } =
      await data(`{ project(code: "W1") { code name sector programme mode stage schedule county { code } villages { code } geometry
      budget allocated disbursed plannedStart plannedFinish startedOn finishedOn forecastFinish completedInvestment physicalProgress
      lastReportOn reportOverdueDays responsibleUnit quantities { kind unit planned done asOf } milestones { kind dueOn doneOn }
      funding { source level year documentNo applied approved allocated disbursed } version updatedAt } }`);
    expect(project).toEqual({
      code: "W1",
      name: "石桥供水工程",
      sector: "WATER",
      programme: "农村饮水",
      mode: null,
      stage: "UNDER_CONSTRUCTION",
      schedule: "ON_TRACK",
      county: { code: "520281" },
      villages: [{ code: A }],
      geometry: { type: "Point", coordinates: [104.5, 25.5] },
      budget: 1000000,
      allocated: 1000000,
      disbursed: 300000,
      plannedStart: "2017-03-01",
      plannedFinish: "2018-06-01",
      startedOn: "2017-03-05",
      finishedOn: null,
      forecastFinish: "2018-06-01",
      completedInvestment: 300000.5,
      physicalProgress: 0.25,
      lastReportOn: "2017-11-15",
      reportOverdueDays: null,
      responsibleUnit: null,
      quantities: [{ kind: "tank", unit: "个", planned: 4, done: 1, asOf: "2017-11-15" }],
      milestones: [
        { kind: "APPROVAL", dueOn: "2017-01-31", doneOn: "2017-01-20" },
        { kind: "FINISH", dueOn: "2018-06-01", doneOn: null },
      ],
      funding: [
        {
          source: "SPECIAL",
          level: "CENTRAL",
          year: 2017,
          documentNo: null,
          applied: null,
          approved: null,
          allocated: 400000,
          disbursed: 300000,
        },
        {
          source: "LOAN",
          level: null,
          year: 2017,
          documentNo: null,
          applied: null,
          approved: null,
          allocated: 600000,
          disbursed: 0,
        },
      ],
      version: 1,
      updatedAt: "2017-11-20T08:30:00.000Z",
    });
  });

  test("an unknown project and a deleted one are null", async () => {
    expect(await data('{ a: project(code: "nope") { code } b: project(code: "X1") { code } }')).toEqual({
      a: null,
      b: null,
    });
  });

  test.each([
    ["{}", ["N1", "R1", "W1"]],
    ['{ within: "520281" }', ["N1", "R1", "W1"]],
    ['{ within: "520281102" }', ["R1"]],
    ['{ within: "520281-Z1" }', ["R1"]],
    ['{ within: "140930" }', []],
    ['{ within: "nowhere" }', []],
    ["{ sectors: [WATER, NETWORK] }", ["N1", "W1"]],
    ["{ stages: [SUSPENDED] }", ["R1"]],
    ["{ schedule: [STALLED, NOT_STARTED] }", ["N1", "R1"]],
    ['{ programme: "组组通" }', ["R1"]],
    ['{ search: "供水" }', ["W1"]],
    ['{ search: "shiqiao gongshui" }', ["W1"]],
    ['{ search: "sqgs" }', ["W1"]],
    ['{ search: "r1" }', ["R1"]],
    [`{ village: "${B}" }`, ["R1"]],
    ['{ village: "520281102299" }', ["R1"]],
    ["{ bbox: [104.4, 25.4, 104.6, 25.6] }", ["W1"]],
    ['{ plannedFinishBefore: "2018-01-01" }', ["R1"]],
    ["{ unfunded: true }", ["N1", "R1"]],
    ["{ unfunded: false }", ["W1"]],
    ['{ phases: [{ kind: "roadbed_m", shareMin: 1 }, { kind: "gravel_m", shareMax: 0 }] }', ["R1"]],
    ['{ phases: [{ kind: "gravel_m", shareMin: 0.01 }] }', []],
    ['{ phases: [{ kind: "tank", shareMin: 0.25, shareMax: 0.25 }] }', ["W1"]],
    ['{ updatedSince: "2017-11-21T00:00:00+08:00" }', ["R1"]],
    ["{ planYear: 2017 }", ["W1"]],
    ["{ overdueDaysMin: 139 }", ["R1"]],
    ["{ overdueDaysMin: 140 }", []],
    ["{ money: AHEAD }", []],
    ["{ money: BEHIND }", ["R1"]],
    ["{ money: UNALLOCATED }", []],
  ])("projects(filter: %s)", async (filter, codes) => {
    const { projects } = await data(`{ projects(filter: ${filter}) { totalCount nodes { code } } }`);
    expect(projects.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(projects.totalCount).toBe(codes.length);
  });

  test.each([
    ["PLANNED_FINISH_ASC", ["R1", "W1", "N1"]],
    ["FORECAST_FINISH_ASC", ["W1", "N1", "R1"]],
    ["PROGRESS_ASC", ["N1", "W1", "R1"]],
    ["BUDGET_DESC", ["W1", "R1", "N1"]],
    ["REPORT_OVERDUE_DESC", ["R1", "N1", "W1"]],
    ["MONEY_GAP_DESC", ["R1", "W1", "N1"]],
  ])("projects by %s, page by page", async (order, expected) => {
    const question = `query ($after: String) { projects(orderBy: [${order}], first: 2, after: $after) { nodes { code } pageInfo { endCursor } } }`;
    const { projects: one } = await data(question);
    const { projects: two } = await data(question, { after: one.pageInfo.endCursor });
    expect([...one.nodes, ...two.nodes].map(({ code }: { code: string }) => code)).toEqual(expected);
  });

  test.each([
    [
      "TOWNSHIP",
      [
        ["520281", "盘州市", 1, 200000, 0, 0],
        ["520281101", "胜境街道", 1, 1000000, 1000000, 300000],
        ["520281102", "石桥镇", 1, 500000, 100000, 0],
      ],
    ],
    [
      "ZONE",
      [
        ["520281-Z1", "第一战区", 1, 500000, 100000, 0],
        ["NONE", "未分战区", 2, 1200000, 1000000, 300000],
      ],
    ],
    [
      "SECTOR",
      [
        ["NETWORK", "通信", 1, 200000, 0, 0],
        ["ROAD", "道路", 1, 500000, 100000, 0],
        ["WATER", "饮水", 1, 1000000, 1000000, 300000],
      ],
    ],
    [
      "PROGRAMME",
      [
        ["NONE", "未注明", 1, 200000, 0, 0],
        ["农村饮水", "农村饮水", 1, 1000000, 1000000, 300000],
        ["组组通", "组组通", 1, 500000, 100000, 0],
      ],
    ],
    [
      "STAGE",
      [
        ["APPROVED", "已批复", 1, 200000, 0, 0],
        ["SUSPENDED", "停工", 1, 500000, 100000, 0],
        ["UNDER_CONSTRUCTION", "在建", 1, 1000000, 1000000, 300000],
      ],
    ],
    [
      "SCHEDULE",
      [
        ["NOT_STARTED", "未开工", 1, 200000, 0, 0],
        ["ON_TRACK", "正常", 1, 1000000, 1000000, 300000],
        ["STALLED", "停滞", 1, 500000, 100000, 0],
      ],
    ],
    [
      "FUND_SOURCE",
      [
        ["LOAN", "融资贷款", 1, 1000000, 600000, 0],
        ["SPECIAL", "财政专项扶贫资金", 2, 1500000, 500000, 300000],
      ],
    ],
    [
      "FUND_LEVEL",
      [
        ["CENTRAL", "中央", 1, 1000000, 400000, 300000],
        ["COUNTY", "县级", 1, 500000, 100000, 0],
        ["NONE", "未注明", 1, 1000000, 600000, 0],
      ],
    ],
    [
      "FUND_YEAR",
      [
        ["2016", "2016年", 1, 500000, 100000, 0],
        ["2017", "2017年", 1, 1000000, 1000000, 300000],
      ],
    ],
  ])("totals by %s", async (by, expected) => {
    const { projectTotals } = await data(
      `{ projectTotals(by: ${by}) { key name projects budget allocated disbursed } }`,
    );
    expect(projectTotals.map((line: Record<string, unknown>) => Object.values(line))).toEqual(expected);
  });

  test("totals sum the works by kind, and completed investment only where it is reported", async () => {
    const { projectTotals } = await data(
      '{ projectTotals(by: PROGRAMME, filter: { within: "520281102" }) { key completedInvestment quantities { kind planned done } } }',
    );
    expect(projectTotals).toEqual([
      {
        key: "组组通",
        completedInvestment: null,
        quantities: [
          { kind: "roadbed_m", planned: 1000, done: 1000 },
          { kind: "gravel_m", planned: 1000, done: 0 },
        ],
      },
    ]);
  });

  test("progress reports of a span, without those of deleted projects", async () => {
    const { progressReports } =
      await data(`{ progressReports(within: "520222", from: "2017-01-01", to: "2017-12-31") { totalCount nodes {
      id asOf note reportedAt correction project { code } quantities { kind planned done asOf } } } }`);
    expect(progressReports).toEqual({
      totalCount: 2,
      nodes: [
        {
          id: "1",
          asOf: "2017-06-15",
          note: "路基完成",
          reportedAt: "2017-06-16T01:00:00.000Z",
          correction: false,
          project: { code: "R1" },
          quantities: [{ kind: "roadbed_m", planned: 1000, done: 1000, asOf: "2017-06-15" }],
        },
        {
          id: "2",
          asOf: "2017-11-15",
          note: null,
          reportedAt: "2017-11-15T10:00:00.000Z",
          correction: false,
          project: { code: "W1" },
          quantities: [{ kind: "tank", planned: 4, done: 1, asOf: "2017-11-15" }],
        },
      ],
    });
    const codes = async (within: string) =>
      (
        await data(
          `{ progressReports(within: "${within}", from: "2017-01-01", to: "2017-12-31") { nodes { project { code } } } }`,
        )
      ).progressReports.nodes;
    expect(await codes("520281102")).toEqual([{ project: { code: "R1" } }]);
    expect(await codes("140930")).toEqual([]);
  });

  test("a village's assets are those in service or coming, with their forecast", async () => {
    const { village } =
      await data(`{ village(code: "${A}") { assets(kind: "water_scheme") { id kind openedOn closedOn forecastOpening capacity capacityUnit location project { code } }
      stations: assets(kind: "base_station") { id } stops: assets(kind: "bus_stop") { id } clinics: assets(kind: "clinic") { id } projects { code } } }`);
    expect(village).toEqual({
      assets: [
        {
          id: "s1",
          kind: "water_scheme",
          openedOn: "2015-09-01",
          closedOn: null,
          forecastOpening: null,
          capacity: 6000,
          capacityUnit: "L/d",
          location: null,
          project: null,
        },
        {
          id: "s2",
          kind: "water_scheme",
          openedOn: null,
          closedOn: null,
          forecastOpening: "2018-06-01",
          capacity: 20000,
          capacityUnit: "L/d",
          location: null,
          project: { code: "W1" },
        },
      ],
      stations: [{ id: "s5" }],
      stops: [],
      clinics: [],
      projects: [{ code: "W1" }],
    });
  });
});
