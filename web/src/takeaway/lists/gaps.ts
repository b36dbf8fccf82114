import { graphql } from "../../api/generated/gql.ts";
import type { TakenGapsQuery } from "../../api/generated/graphql.ts";
import type { ListMaker } from "./list-maker.ts";

const TakenGaps = graphql(`
  query TakenGaps($filter: GapFilter!, $after: String) {
    gaps(filter: $filter, orderBy: CODE_ASC, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        village {
          code
          name
          nameEn
          township { code name nameEn }
          county { code name nameEn dataAsOf }
          location
          positionKind
        }
        indicator { id name nameEn unit }
        asOf
        peopleWithout
        householdsWithout
        shortfall
        outlook
        closesOn
        closingProject { code name }
        stalledProject { code name }
      }
    }
  }
`);

type Gap = TakenGapsQuery["gaps"]["nodes"][number];

const COLUMNS = [
  "villageCode",
  "villageName",
  "townshipCode",
  "townshipName",
  "countyCode",
  "countyName",
  "indicator",
  "peopleWithout",
  "householdsWithout",
  "shortfall",
  "unit",
  "outlook",
  "closesOn",
  "projectCode",
  "projectName",
  "longitude",
  "latitude",
  "positionKind",
  "asOf",
  "isForecast",
  "basis",
  "dataAsOf",
  "notice",
] as const;

/** The legend's class of a gap. */
const classOf = ({ outlook, closesOn }: Gap): string =>
  outlook === "CLOSING" && closesOn != null ? `closing-${closesOn.slice(0, 4)}` : outlook.toLowerCase();

/** Villages that lack the chosen service, and what becomes of it. */
export const takeGaps: ListMaker = async ({ view, indicator, words, ask, pages, told }) => {
  if (indicator === undefined) return { columns: COLUMNS, rows: [] };
  const { basis, asOf } = told;
  const filter = { within: view.area ?? null, indicators: [indicator.id], basis, asOf };
  const gaps = await pages(async (after) => (await ask(TakenGaps, { filter, after })).gaps);
  const shown = view.show?.split(",");
  return {
    columns: COLUMNS,
    rows: gaps
      .filter((gap) => shown === undefined || shown.includes(classOf(gap)))
      .map((gap) => {
        const { village } = gap;
        const project = gap.closingProject ?? gap.stalledProject;
        const isForecast = village.county.dataAsOf != null && gap.asOf > village.county.dataAsOf;
        return {
          geometry: village.location,
          cells: {
            ...told.placeOf(village),
            indicator: words.nameOf(gap.indicator),
            peopleWithout: gap.peopleWithout ?? null,
            householdsWithout: gap.householdsWithout ?? null,
            shortfall: gap.shortfall ?? null,
            unit: told.unitOf(gap.indicator.unit),
            outlook: words.say(`gaps.outlook.${gap.outlook}`),
            closesOn: gap.closesOn ?? null,
            projectCode: project?.code ?? null,
            projectName: project?.name ?? null,
            ...told.positionOf(village),
            ...told.headOf({ asOf: gap.asOf, isForecast }, village.county),
          },
        };
      }),
  };
};
