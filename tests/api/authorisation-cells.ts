// Who may do what where, decided cell by cell. An operation that no table names fails the build.

export const CALLERS = [
  "anonymous",
  "viewer",
  "engineer",
  "county administrator",
  "system administrator",
  "token READ",
  "token WRITE",
] as const;
export type CallerName = (typeof CALLERS)[number];

/** The county that the caller works in, another, and one that does not exist. */
export const PLACES = ["own", "other", "none"] as const;
export type Place = (typeof PLACES)[number];

/** One mark a caller, in their order: x may, . may not. Tokens are a county administrator's. */
type Cells = Readonly<Record<Place, string>>;

const everywhere = (cells: string): Cells => ({ own: cells, other: cells, none: cells });
const NOBODY = ". . . . . . .";

//                                            anon view eng admin sys READ WRITE
const ENGINEER_ON_A_ROW: Cells = {
  own: ". . x x x . x",
  other: ". . . . x . .",
  none: NOBODY,
};
/** A county that does not exist is looked for by those who may act in every county. */
const ENGINEER_IN_A_COUNTY: Cells = { ...ENGINEER_ON_A_ROW, none: ". . . . x . ." };
const ADMINISTRATOR_ON_A_ROW: Cells = {
  own: ". . . x x . x",
  other: ". . . . x . .",
  none: NOBODY,
};
const ADMINISTRATOR_IN_A_COUNTY: Cells = { ...ADMINISTRATOR_ON_A_ROW, none: ". . . . x . ." };
/** Programs manage nobody. */
const OVER_PEOPLE: Cells = {
  own: ". . . x x . .",
  other: ". . . . x . .",
  none: NOBODY,
};
const SYSTEM_ADMINISTRATORS: Cells = { own: ". . . . x . .", other: ". . . . x . .", none: NOBODY };
/** Everybody who signs in, within their own rights. */
const PERSON_WITHIN_RIGHTS: Cells = {
  own: ". x x x x . .",
  other: ". . . . x . .",
  none: NOBODY,
};

export const MUTATIONS: Readonly<Record<string, Cells>> = {
  createAccount: { ...OVER_PEOPLE, none: ". . . . x . ." },
  setRole: OVER_PEOPLE,
  setSystemAdministrator: SYSTEM_ADMINISTRATORS,
  removeRole: OVER_PEOPLE,
  disableAccount: OVER_PEOPLE,
  enableAccount: OVER_PEOPLE,
  newLink: OVER_PEOPLE,
  createToken: PERSON_WITHIN_RIGHTS,
  revokeToken: OVER_PEOPLE,
  createZone: ADMINISTRATOR_IN_A_COUNTY,
  editZone: ADMINISTRATOR_ON_A_ROW,
  deleteZone: ADMINISTRATOR_ON_A_ROW,
  setCountyProfile: ADMINISTRATOR_IN_A_COUNTY,
  overrideStandard: ADMINISTRATOR_IN_A_COUNTY,
  removeOverride: ADMINISTRATOR_IN_A_COUNTY,
  addAsset: ENGINEER_ON_A_ROW,
  editAsset: ENGINEER_ON_A_ROW,
  openAsset: ENGINEER_ON_A_ROW,
  closeAsset: ENGINEER_ON_A_ROW,
  removeAsset: ENGINEER_ON_A_ROW,
  setAssetService: ENGINEER_ON_A_ROW,
  setClinicStaffing: ENGINEER_ON_A_ROW,
  addBusService: ENGINEER_ON_A_ROW,
  editBusService: ENGINEER_ON_A_ROW,
  openBusService: ENGINEER_ON_A_ROW,
  closeBusService: ENGINEER_ON_A_ROW,
  removeBusService: ENGINEER_ON_A_ROW,
  recordObservation: ENGINEER_ON_A_ROW,
  correctObservation: ENGINEER_ON_A_ROW,
  removeObservation: ENGINEER_ON_A_ROW,
  addRoadEdge: ENGINEER_ON_A_ROW,
  upgradeRoadEdge: ENGINEER_ON_A_ROW,
  openRoadEdge: ENGINEER_ON_A_ROW,
  closeRoadEdge: ENGINEER_ON_A_ROW,
  removeRoadEdge: ENGINEER_ON_A_ROW,
  recordPopulation: ENGINEER_ON_A_ROW,
  removePopulation: ENGINEER_ON_A_ROW,
  setUnfitForBus: ENGINEER_ON_A_ROW,
  createProject: ENGINEER_IN_A_COUNTY,
  editProject: ENGINEER_ON_A_ROW,
  changeStage: ENGINEER_ON_A_ROW,
  setMilestone: ENGINEER_ON_A_ROW,
  deleteProject: ENGINEER_ON_A_ROW,
  restoreProject: ENGINEER_ON_A_ROW,
  setServed: ENGINEER_ON_A_ROW,
  setQuantities: ENGINEER_ON_A_ROW,
  setGeometry: ENGINEER_ON_A_ROW,
  addAllocation: ENGINEER_ON_A_ROW,
  editAllocation: ENGINEER_ON_A_ROW,
  addDisbursement: ENGINEER_ON_A_ROW,
  removeDisbursement: ENGINEER_ON_A_ROW,
  setCompletedInvestment: ENGINEER_ON_A_ROW,
  removeAttachment: ENGINEER_ON_A_ROW,
  reportProgress: ENGINEER_ON_A_ROW,
};

export interface Reading {
  /** The field with its arguments and a selection, for a county's code. */
  readonly ask: (county: string) => string;
  readonly cells: Cells;
  readonly whenPublic: Cells;
}

const EVERYBODY = "x x x x x x x";

const rowsOfCounty = (ask: Reading["ask"]): Reading => ({
  ask,
  cells: { own: ". x x x x x x", other: ". . . . x . .", none: NOBODY },
  whenPublic: { own: EVERYBODY, other: EVERYBODY, none: NOBODY },
});
/** Who deleted what is told to people and programs, not to anybody. */
const toldToPeople = (ask: Reading["ask"]): Reading => ({
  ...rowsOfCounty(ask),
  whenPublic: { own: ". x x x x x x", other: ". x x x x x x", none: NOBODY },
});
const ofTheCountry = (ask: Reading["ask"]): Reading => ({
  ask,
  cells: everywhere(". x x x x x x"),
  whenPublic: everywhere(EVERYBODY),
});
const alike = (ask: Reading["ask"], cells: Cells): Reading => ({ ask, cells, whenPublic: cells });

export const QUERIES: Readonly<Record<string, Reading>> = {
  viewer: alike(() => "viewer { account }", everywhere(". x x x x x x")),
  accounts: alike((county) => `accounts(within: "${county}") { id }`, OVER_PEOPLE),
  // Its owner's, and administrators'.
  tokens: alike(() => "tokens { id }", everywhere(". . . x x x x")),
  layers: ofTheCountry(() => "layers { id }"),
  quantityKinds: ofTheCountry(() => "quantityKinds { kind }"),
  area: rowsOfCounty((county) => `area(code: "${county}") { code }`),
  areas: rowsOfCounty((county) => `areas(filter: { within: "${county}" }) { nodes { code } }`),
  successions: rowsOfCounty((county) => `successions(within: "${county}") { oldCode }`),
  zones: rowsOfCounty((county) => `zones(within: "${county}") { code }`),
  changes: rowsOfCounty((county) => `changes(within: "${county}") { nodes { code } }`),
  coverage: rowsOfCounty((county) => `coverage(area: "${county}", indicator: "bus") { asOf }`),
  coverageAgreement: rowsOfCounty(
    (county) => `coverageAgreement(area: "${county}", indicator: "bus") { agreement }`,
  ),
  coverageSeries: rowsOfCounty(
    (county) =>
      `coverageSeries(area: "${county}", indicator: "bus", from: "2017-01-01", to: "2017-12-01") { asOf }`,
  ),
  overview: rowsOfCounty((county) => `overview(area: "${county}", by: TOWNSHIP) { code }`),
  gaps: rowsOfCounty((county) => `gaps(filter: { within: "${county}" }) { nodes { id } }`),
  asset: rowsOfCounty((county) => `asset(id: "${county}-a") { id }`),
  busService: rowsOfCounty((county) => `busService(id: "${county}-b") { id }`),
  observation: rowsOfCounty((county) => `observation(id: "${observationOf(county)}") { id }`),
  roadEdge: rowsOfCounty((county) => `roadEdge(id: "${county}-e") { id }`),
  roadEdges: rowsOfCounty((county) => `roadEdges(within: "${county}") { nodes { id } }`),
  hamlet: rowsOfCounty((county) => `hamlet(id: "${county}-1") { id }`),
  indicators: rowsOfCounty((county) => `indicators(county: "${county}") { id }`),
  facts: rowsOfCounty((county) => `facts(county: "${county}") { id }`),
  countyStandards: rowsOfCounty((county) => `countyStandards(county: "${county}") { county }`),
  progressReports: rowsOfCounty(
    (county) => `progressReports(within: "${county}", from: "2017-01-01", to: "2017-12-31") { nodes { id } }`,
  ),
  project: rowsOfCounty((county) => `project(code: "P-${county}") { code }`),
  deletedProject: toldToPeople((county) => `deletedProject(code: "D-${county}") { code }`),
  deletedProjects: toldToPeople((county) => `deletedProjects(within: "${county}") { nodes { code } }`),
  projects: rowsOfCounty((county) => `projects(filter: { within: "${county}" }) { nodes { code } }`),
  projectTotals: rowsOfCounty(
    (county) => `projectTotals(filter: { within: "${county}" }, by: SECTOR) { key }`,
  ),
  reportPreview: rowsOfCounty(
    (county) =>
      `reportPreview(project: "P-${county}", asOf: "2017-11-30", quantities: [{ kind: "gravel_m", done: 600 }]) { dataAsOf }`,
  ),
  relocationSite: rowsOfCounty((county) => `relocationSite(code: "${county}-s") { code }`),
  relocationSites: rowsOfCounty(
    (county) => `relocationSites(filter: { within: "${county}" }) { nodes { code } }`,
  ),
  village: rowsOfCounty((county) => `village(code: "${county}001201") { code }`),
  villages: rowsOfCounty((county) => `villages(filter: { within: "${county}" }) { nodes { code } }`),
};

/** Ids that the record gives itself are fixed by the test. */
export const observationOf = (county: string): string => `7${county}`;

export const SUBSCRIPTIONS: Readonly<Record<string, Reading>> = {
  countyChanged: rowsOfCounty((county) => `countyChanged(within: "${county}") { county }`),
};

export interface Route {
  readonly url: (county: string) => string;
  readonly cells: Cells;
  readonly whenPublic: Cells;
  readonly payload?: object | string;
}

const open = (url: string, payload?: object): Route => ({
  url: () => url,
  cells: everywhere(EVERYBODY),
  whenPublic: everywhere(EVERYBODY),
  ...(payload ? { payload } : {}),
});
const read = (url: string): Route => ({ ...open(url), cells: everywhere(". x x x x x x") });
/** Whoever asks is told apart by what stands in the body. */
const byBody = (url: string, payload: object): Route => ({
  ...open(url, payload),
  cells: everywhere(NOBODY),
  whenPublic: everywhere(NOBODY),
});

export const ROUTES: Readonly<Record<string, Route>> = {
  "GET /metrics": open("/metrics"),
  "GET /health/live": open("/health/live"),
  "GET /health/ready": open("/health/ready"),
  "GET /graphql/limits": open("/graphql/limits"),
  // What may be asked at these two stands in the tables above.
  "GET /graphql": open("/graphql?query=%7B__typename%7D"),
  "POST /graphql": open("/graphql", { query: "{ __typename }" }),
  "POST /graphql/stream": {
    url: () => "/graphql/stream",
    payload: { query: "{ __typename }" },
    cells: everywhere(NOBODY),
    whenPublic: everywhere(NOBODY),
  },
  "POST /session": byBody("/session", { name: "nobody", password: "not this one" }),
  "POST /session/link": byBody("/session/link", { secret: "x", password: "long enough it is" }),
  "PUT /session/password": byBody("/session/password", { current: "x", password: "long enough it is" }),
  "DELETE /session": open("/session"),
  "GET /basemap.json": read("/basemap.json"),
  "GET /tiles/:file": read("/tiles/villages.json"),
  "GET /tiles/:layer/:z/:x/:file": read("/tiles/areas/0/0/0.mvt"),
  "GET /attachments/:id": {
    url: (county) => `/attachments/${county}-p`,
    cells: { own: ". x x x x x x", other: ". . . . x . .", none: NOBODY },
    whenPublic: { own: EVERYBODY, other: EVERYBODY, none: NOBODY },
  },
  "POST /attachments": {
    url: (county) => `/attachments?project=P-${county}&name=a.png`,
    payload: "not a picture",
    cells: ENGINEER_ON_A_ROW,
    whenPublic: ENGINEER_ON_A_ROW,
  },
};

export const mayIn = (cells: Cells, place: Place, caller: CallerName): boolean =>
  cells[place].split(" ")[CALLERS.indexOf(caller)] === "x";
