// Questions that planners and data engineers ask every week. Each runs as it stands: the variables are filled in
// from what the server holds (use-ground.ts), never written down here.

/** What the variables of the examples are taken from. */
export interface Ground {
  readonly county: string;
  /** The county's data day, YYYY-MM-DD. */
  readonly dataAsOf: string;
  /** The road programme with the most projects; null where no road project belongs to one. */
  readonly roadProgramme: string | null;
  readonly village: string;
  readonly indicator: string;
}

export interface Example {
  /** Also names it in the dictionary. */
  readonly id: string;
  readonly query: string;
  readonly variables: (ground: Ground) => Readonly<Record<string, unknown>>;
}

/** The day some days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** First and last day of the quarter after the one that a day lies in. */
export function nextQuarter(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = Math.floor((month - 1) / 3) * 3 + 3;
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  return {
    from: dayOf(new Date(Date.UTC(year, first, 1))),
    to: dayOf(new Date(Date.UTC(year, first + 3, 0))),
  };
}

const weeklyRoads: Example = {
  id: "weeklyRoads",
  query: `query WeeklyHamletRoads($county: ID!, $programme: String, $from: Date!, $to: Date!) {
  projectTotals(filter: { within: $county, sectors: [ROAD], programme: $programme }, by: TOWNSHIP) {
    name
    projects
    quantities { kind unit planned done }
    completedInvestment
  }
  progressReports(within: $county, from: $from, to: $to, first: 100) {
    totalCount
    nodes {
      asOf
      project { code name programme }
      quantities { kind done unit }
    }
  }
}
`,
  variables: ({ county, roadProgramme, dataAsOf }) => ({
    county,
    ...(roadProgramme === null ? {} : { programme: roadProgramme }),
    from: dayAfter(dataAsOf, -6),
    to: dataAsOf,
  }),
};

const claimedNotEvidenced: Example = {
  id: "claimedNotEvidenced",
  query: `query ClaimedNotEvidenced($county: ID!, $agreement: [Agreement!]) {
  road: villages(filter: { within: $county, coverage: { indicator: "road_hardened", agreement: $agreement } }) { ...Claims }
  water: villages(filter: { within: $county, coverage: { indicator: "water_quantity", agreement: $agreement } }) { ...Claims }
  network: villages(filter: { within: $county, coverage: { indicator: "network_4g", agreement: $agreement } }) { ...Claims }
}

fragment Claims on VillageConnection {
  totalCount
  nodes {
    code
    name
    population
    coverage(indicators: ["road_hardened", "water_quantity", "network_4g"]) {
      indicator { id }
      agreement
      status
      value
      reason
    }
  }
}
`,
  variables: ({ county }) => ({ county, agreement: ["CLAIMED_NOT_EVIDENCED"] }),
};

const nextQuarterChanges: Example = {
  id: "nextQuarter",
  query: `query NextQuarter($county: ID!, $indicator: ID!, $from: Date!, $to: Date!) {
  coverageSeries(area: $county, indicator: $indicator, from: $from, to: $to, step: MONTH) {
    asOf
    isForecast
    people { met unmet unknown total }
  }
  gaps(filter: { within: $county, outlooks: [CLOSING] }, orderBy: CLOSES_ON_ASC, first: 100) {
    totalCount
    nodes {
      closesOn
      indicator { id name }
      village { code name }
      peopleWithout
      closingProject { code name responsibleUnit }
    }
  }
}
`,
  variables: ({ county, indicator, dataAsOf }) => ({ county, indicator, ...nextQuarter(dataAsOf) }),
};

/** A copy kept by hand runs this night after night (snippets.ts). */
export const nightlyChanges: Example = {
  id: "nightlyChanges",
  query: `query NightlyChanges($county: ID!, $after: String) {
  changes(within: $county, after: $after, first: 200) {
    nodes { kind code op version at }
    pageInfo { endCursor hasNextPage }
  }
}
`,
  variables: ({ county }) => ({ county, after: null }),
};

const registeredPoor: Example = {
  id: "registeredPoor",
  query: `query GapsOfPoorVillages($county: ID!) {
  gaps(filter: { within: $county, poorVillagesOnly: true }, first: 100) {
    totalCount
    peopleWithout
    nodes {
      village { code name isDeepPoverty registeredHouseholds registeredPersons }
      indicator { id name }
      peopleWithout
      registeredPeopleWithout
      outlook
      closesOn
    }
  }
}
`,
  variables: ({ county }) => ({ county }),
};

const roadbedOnly: Example = {
  id: "roadbedOnly",
  query: `query RoadbedWithoutGravel($county: ID!, $phases: [PhaseFilter!]) {
  projects(filter: { within: $county, sectors: [ROAD], phases: $phases }, orderBy: [FORECAST_FINISH_ASC], first: 100) {
    totalCount
    nodes {
      code
      name
      villages { name township { name } }
      quantities { kind planned done asOf }
      schedule
      plannedFinish
      forecastFinish
      contractor
    }
  }
}
`,
  variables: ({ county }) => ({
    county,
    phases: [
      { kind: "roadbed_m", shareMin: 1 },
      { kind: "gravel_m", shareMax: 0 },
    ],
  }),
};

const moneyByLevel: Example = {
  id: "moneyByLevel",
  query: `query MoneyByLevel($county: ID!) {
  levels: projectTotals(filter: { within: $county }, by: FUND_LEVEL) { ...Money }
  sources: projectTotals(filter: { within: $county }, by: FUND_SOURCE) { ...Money }
  years: projectTotals(filter: { within: $county }, by: FUND_YEAR) { ...Money }
}

fragment Money on ProjectTotals {
  key
  name
  projects
  budget
  allocated
  disbursed
}
`,
  variables: ({ county }) => ({ county }),
};

const oneVillage: Example = {
  id: "oneVillage",
  query: `query OneVillage($code: ID!) {
  village(code: $code) {
    name
    formerNames
    township { name }
    county { name dataAsOf }
    households
    population
    isPoorVillage
    registeredPersons
    location
    positionKind
    computed: coverage { ...Answer }
    reported: coverage(basis: REPORTED) { ...Answer }
    gaps { indicator { id } peopleWithout shortfall outlook closesOn closingProject { code name } }
    hamlets { name households population }
    projects { code name sector stage schedule physicalProgress forecastFinish budget disbursed }
    observations { indicator { id } asOf kind value unit source quote }
  }
}

fragment Answer on VillageCoverage {
  indicator { id unit }
  status
  value
  standard { threshold comparison citation }
  since
  until
  reason
  synthetic
}
`,
  variables: ({ village }) => ({ code: village }),
};

export const EXAMPLES: readonly Example[] = [
  weeklyRoads,
  claimedNotEvidenced,
  nextQuarterChanges,
  registeredPoor,
  roadbedOnly,
  moneyByLevel,
  oneVillage,
  nightlyChanges,
];
