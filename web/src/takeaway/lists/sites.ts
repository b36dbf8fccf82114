import { graphql } from "../../api/generated/gql.ts";
import type { ListMaker } from "./list-maker.ts";

const TakenSites = graphql(`
  query TakenSites($filter: RelocationSiteFilter, $after: String) {
    relocationSites(filter: $filter, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        county { code name nameEn dataAsOf }
        location
        positionKind
        plannedHouseholds
        plannedPersons
        plannedRegisteredPersons
        movedHouseholds
        movedPersons
        dwellings
        floorAreaM2
        areaPerPersonM2
        mainStructureProgress
        targetProgress
        startDeadline
        startedOn
      }
    }
  }
`);

const COLUMNS = [
  "siteCode",
  "siteName",
  "countyCode",
  "countyName",
  "plannedHouseholds",
  "plannedPersons",
  "plannedRegisteredPersons",
  "movedHouseholds",
  "movedPersons",
  "dwellings",
  "floorAreaM2",
  "areaPerPersonM2",
  "mainStructureProgress",
  "targetProgress",
  "startDeadline",
  "startedOn",
  "longitude",
  "latitude",
  "positionKind",
  "dataAsOf",
  "notice",
] as const;

const FIGURES = [
  "plannedHouseholds",
  "plannedPersons",
  "plannedRegisteredPersons",
  "movedHouseholds",
  "movedPersons",
  "dwellings",
  "floorAreaM2",
  "areaPerPersonM2",
  "mainStructureProgress",
  "targetProgress",
  "startDeadline",
  "startedOn",
] as const;

/** Where people move to, as it stands on the data day. */
export const takeSites: ListMaker = async ({ view, words, ask, pages, told }) => {
  const filter = { within: view.area ?? null };
  const sites = await pages(async (after) => (await ask(TakenSites, { filter, after })).relocationSites);
  return {
    columns: COLUMNS,
    rows: sites.map((site) => ({
      geometry: site.location,
      cells: {
        siteCode: site.code,
        siteName: site.name,
        countyCode: site.county.code,
        countyName: words.nameOf(site.county),
        ...Object.fromEntries(FIGURES.map((name) => [name, site[name] ?? null])),
        ...told.positionOf(site),
        ...told.headOf(undefined, site.county),
      },
    })),
  };
};
