import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { RelocationSitesQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";

const RelocationSites = graphql(`
  query RelocationSites($within: ID, $after: String) {
    relocationSites(filter: { within: $within }, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        kind
        mode
        startedOn
        plannedHouseholds
        plannedPersons
        plannedRegisteredPersons
        dwellings
        floorAreaM2
        areaPerPersonM2
        areaStandard { profile threshold comparison citation verification }
        mainStructureProgress
        targetProgress
        startDeadline
        county { code name nameEn dataAsOf }
        township { code name nameEn }
        project { code name }
        facilities { kind doneOn }
        origins {
          village { code name nameEn township { code name nameEn } }
          households
          persons
          demolishedOn
          reclaimedM2
          moves { movedOn households persons }
        }
      }
    }
  }
`);

export type Site = RelocationSitesQuery["relocationSites"]["nodes"][number];
export type Origin = Site["origins"][number];

/** Every site of an area, with everybody's days of moving: one question for list, card, sentence and strip. */
export function useSites(area: string | undefined, skip = false) {
  const { data, loading, error, refetch, fetchMore } = useQuery(RelocationSites, {
    variables: { within: area ?? null, after: null },
    skip,
  });
  const hasNextPage = data?.relocationSites.pageInfo.hasNextPage;
  useEffect(() => {
    if (hasNextPage !== true) return;
    void fetchMore(nextPage(data, "relocationSites"));
  }, [fetchMore, hasNextPage, data]);
  const isComplete = hasNextPage === false;
  return { sites: isComplete ? data?.relocationSites.nodes : undefined, isLoading: loading, error, refetch };
}
