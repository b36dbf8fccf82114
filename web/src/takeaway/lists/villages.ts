import { graphql } from "../../api/generated/gql.ts";
import type { Agreement, CoverageStatus, TakenVillagesQuery } from "../../api/generated/graphql.ts";
import { thresholdText } from "../../coverage/threshold.ts";
import type { ListMaker } from "./list-maker.ts";

const TakenVillages = graphql(`
  query TakenVillages($filter: VillageFilter, $indicators: [ID!], $basis: Basis, $asOf: Date, $after: String) {
    villages(filter: $filter, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        township { code name nameEn }
        county { code name nameEn dataAsOf }
        households
        population
        location
        positionKind
        coverage(indicators: $indicators, basis: $basis, asOf: $asOf) {
          asOf
          status
          value
          since
          agreement
          isForecast
          synthetic
          standard { threshold comparison citation }
        }
        reported: coverage(indicators: $indicators, basis: REPORTED, asOf: $asOf) { status }
      }
    }
  }
`);

type Village = TakenVillagesQuery["villages"]["nodes"][number];

const STATUSES: Readonly<Record<string, CoverageStatus>> = {
  met: "MET",
  partial: "PARTIAL",
  unmet: "UNMET",
  unknown: "UNKNOWN",
};

const AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  claimed: ["CLAIMED_NOT_EVIDENCED"],
  evidenced: ["EVIDENCED_NOT_CLAIMED"],
  undecided: ["UNKNOWN"],
  agreed: ["BOTH_MET", "BOTH_UNMET"],
};

/** What the legend leaves on the map: answers of these kinds, or that relate like this. */
export function shownOnly(show: string | undefined, basis: string) {
  if (show === undefined) return undefined;
  const classes = show.split(",");
  return basis === "difference"
    ? { agreement: classes.flatMap((each) => AGREEMENTS[each] ?? []) }
    : { status: classes.flatMap((each) => STATUSES[each] ?? []) };
}

const COLUMNS = [
  "villageCode",
  "villageName",
  "townshipCode",
  "townshipName",
  "countyCode",
  "countyName",
  "indicator",
  "status",
  "value",
  "unit",
  "threshold",
  "citation",
  "since",
  "reported",
  "agreement",
  "households",
  "population",
  "longitude",
  "latitude",
  "positionKind",
  "asOf",
  "isForecast",
  "basis",
  "dataAsOf",
  "notice",
] as const;

/** Villages with their answer to the chosen question. */
export const takeVillages: ListMaker = async ({ view, indicator, words, ask, pages, told }) => {
  if (indicator === undefined) return { columns: COLUMNS, rows: [] };
  const { basis, asOf } = told;
  const only = shownOnly(view.show, view.basis);
  const filter = {
    within: view.area ?? null,
    ...(only === undefined ? {} : { coverage: { indicator: indicator.id, basis, asOf, ...only } }),
  };
  const variables = { filter, indicators: [indicator.id], basis, asOf };
  const villages = await pages(async (after) => (await ask(TakenVillages, { ...variables, after })).villages);
  return {
    columns: COLUMNS,
    rows: villages.map((village) => ({
      geometry: village.location,
      cells: {
        ...told.placeOf(village),
        indicator: words.nameOf(indicator),
        ...answerCells(village),
        ...(village.coverage[0] === undefined
          ? {}
          : { threshold: thresholdText(words, village.coverage[0].standard, indicator.unit) }),
        unit: told.unitOf(indicator.unit),
        households: village.households ?? null,
        population: village.population ?? null,
        ...told.positionOf(village),
        ...told.headOf(village.coverage[0], village.county),
      },
    })),
  };

  function answerCells({ coverage, reported }: Village) {
    const answer = coverage[0];
    const status = (each: string | undefined) => words.say(`coverage.status.${each ?? "UNKNOWN"}`);
    return {
      status: status(answer?.status),
      value: answer?.value ?? null,
      since: answer?.since ?? null,
      citation: answer?.standard.citation ?? words.say("coverage.standard.systemDefault"),
      reported: status(reported[0]?.status),
      agreement: words.say(`takeaway.agreement.${answer?.agreement ?? "UNKNOWN"}`),
    };
  }
};
