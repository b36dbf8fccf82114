import { A, B } from "./places.ts";
import type { Row, Tables } from "./rows.ts";

const project = (code: string, name: string, sector: string, stage: string, more: Row = {}): Row => ({
  code,
  county_code: "520281",
  township_code: null,
  name,
  pinyin: "",
  initials: "",
  sector,
  programme: null,
  mode: null,
  stage,
  budget: null,
  completed_investment: null,
  planned_start: null,
  planned_finish: null,
  started_on: null,
  finished_on: null,
  geometry: null,
  position_kind: "SYNTHETIC",
  updated_at: "2017-11-20T08:30:00Z",
  deleted_at: null,
  ...more,
});
const projects = [
  project("W1", "石桥供水工程", "WATER", "UNDER_CONSTRUCTION", {
    pinyin: "shiqiaogongshuigongcheng",
    initials: "sqgsgc",
    township_code: "520281101",
    programme: "农村饮水",
    budget: 1000000,
    completed_investment: 300000.5,
    planned_start: "2017-03-01",
    planned_finish: "2018-06-01",
    started_on: "2017-03-05",
    geometry: "SRID=4326;POINT(104.5 25.5)",
  }),
  project("R1", "夏家洞通组路", "ROAD", "SUSPENDED", {
    township_code: "520281102",
    programme: "组组通",
    budget: 500000,
    planned_finish: "2017-09-01",
    updated_at: "2017-11-25T00:00:00Z",
  }),
  project("N1", "全市光缆", "NETWORK", "APPROVED", { budget: 200000 }),
  project("X1", "删除的项目", "ROAD", "APPROVED", { deleted_at: "2017-12-01T00:00:00Z" }),
];
const status = (code: string, more: Row): Row => ({
  project_code: code,
  county_code: "520281",
  physical_progress: 0,
  forecast_finish: null,
  schedule: "NOT_STARTED",
  last_report_on: null,
  report_overdue_days: null,
  allocated: 0,
  disbursed: 0,
  ...more,
});

export const works: Tables = [
  ["project", projects],
  [
    "project_village",
    [
      { project_code: "W1", village_code: A, county_code: "520281" },
      { project_code: "R1", village_code: B, county_code: "520281" },
      { project_code: "X1", village_code: B, county_code: "520281" },
    ],
  ],
  [
    "project_quantity",
    [
      { project_code: "W1", kind: "tank", county_code: "520281", planned: 4 },
      { project_code: "R1", kind: "roadbed_m", county_code: "520281", planned: 1000 },
      { project_code: "R1", kind: "gravel_m", county_code: "520281", planned: 1000 },
    ].map((row) => ({ existing_before: 0, ...row })),
  ],
  [
    "project_done",
    [
      { project_code: "W1", kind: "tank", county_code: "520281", done: 1, as_of: "2017-11-15" },
      { project_code: "R1", kind: "roadbed_m", county_code: "520281", done: 1000, as_of: "2017-06-15" },
    ],
  ],
  [
    "progress_report",
    [
      {
        id: 1,
        project_code: "R1",
        county_code: "520281",
        as_of: "2017-06-15",
        note: "路基完成",
        correction: false,
        reported_at: "2017-06-16T01:00:00Z",
      },
      {
        id: 2,
        project_code: "W1",
        county_code: "520281",
        as_of: "2017-11-15",
        note: null,
        correction: false,
        reported_at: "2017-11-15T10:00:00Z",
      },
      {
        id: 3,
        project_code: "X1",
        county_code: "520281",
        as_of: "2017-11-16",
        note: null,
        correction: false,
        reported_at: "2017-11-15T10:00:00Z",
      },
    ],
  ],
  [
    "progress_quantity",
    [
      { report_id: 1, kind: "roadbed_m", done: 1000 },
      { report_id: 2, kind: "tank", done: 1 },
    ],
  ],
  [
    "milestone",
    [
      { project_code: "W1", kind: "FINISH", county_code: "520281", due_on: "2018-06-01", done_on: null },
      {
        project_code: "W1",
        kind: "APPROVAL",
        county_code: "520281",
        due_on: "2017-01-31",
        done_on: "2017-01-20",
      },
    ],
  ],
  [
    "allocation",
    [
      {
        id: 1,
        project_code: "W1",
        county_code: "520281",
        source: "SPECIAL",
        level: "CENTRAL",
        year: 2017,
        amount: 400000,
      },
      {
        id: 2,
        project_code: "W1",
        county_code: "520281",
        source: "LOAN",
        level: null,
        year: 2017,
        amount: 600000,
      },
      {
        id: 3,
        project_code: "R1",
        county_code: "520281",
        source: "SPECIAL",
        level: "COUNTY",
        year: 2016,
        amount: 100000,
      },
    ],
  ],
  [
    "disbursement",
    [
      { id: 1, allocation_id: 1, county_code: "520281", amount: 250000, paid_on: "2017-07-01" },
      { id: 2, allocation_id: 1, county_code: "520281", amount: 50000, paid_on: "2017-08-01" },
    ],
  ],
  [
    "project_status",
    [
      status("W1", {
        physical_progress: 0.25,
        forecast_finish: "2018-06-01",
        schedule: "ON_TRACK",
        last_report_on: "2017-11-15",
        report_overdue_days: null,
        allocated: 1000000,
        disbursed: 300000,
      }),
      status("R1", {
        physical_progress: 0.6,
        schedule: "STALLED",
        last_report_on: "2017-06-15",
        report_overdue_days: 139,
        allocated: 100000,
      }),
      status("N1", {}),
    ],
  ],
];
