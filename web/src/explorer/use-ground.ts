import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { ExampleGroundQuery } from "../api/generated/graphql.ts";
import type { ViewState } from "../map/view-state.ts";
import type { Ground } from "./examples.ts";

const ExampleCounties = graphql(`
  query ExampleCounties {
    areas(filter: { level: COUNTY, hasData: true }, first: 200) { nodes { code name nameEn population } }
  }
`);

const ExampleGround = graphql(`
  query ExampleGround($county: ID!) {
    area(code: $county) { code name nameEn dataAsOf }
    projectTotals(filter: { within: $county, sectors: [ROAD] }, by: PROGRAMME) { key projects }
    villages(filter: { within: $county }, orderBy: [POPULATION_DESC], first: 1) { nodes { code name } }
  }
`);

interface County {
  readonly code: string;
  readonly population?: number | null;
}

/** The county on screen where it holds data, else the one with the most people. */
export function countyFor(counties: readonly County[], area: string | undefined): string | undefined {
  const onScreen = counties.find(({ code }) => area?.startsWith(code) === true);
  const byPeople = [...counties].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return (onScreen ?? byPeople[0])?.code;
}

/** NONE stands for projects without a programme. */
const largestProgramme = (totals: ExampleGroundQuery["projectTotals"]): string | null => {
  const named = totals.filter(({ key }) => key !== "NONE");
  return named.toSorted((a, b) => b.projects - a.projects)[0]?.key ?? null;
};

function groundOf(answer: ExampleGroundQuery, view: ViewState): Ground | null {
  const { area, projectTotals, villages } = answer;
  const village = villages.nodes[0];
  if (area?.dataAsOf == null || village === undefined) return null;
  const isInside = view.village?.startsWith(area.code) === true;
  return {
    county: area.code,
    dataAsOf: area.dataAsOf,
    roadProgramme: largestProgramme(projectTotals),
    village: isInside && view.village !== undefined ? view.village : village.code,
    indicator: view.indicator,
  };
}

/** What the examples are filled in with; `ground` is null where no county holds data, undefined on the way. */
export function useGround(view: ViewState) {
  const counties = useQuery(ExampleCounties);
  const county = countyFor(counties.data?.areas.nodes ?? [], view.area);
  const answer = useQuery(ExampleGround, { variables: { county: county ?? "" }, skip: county === undefined });
  const hasNone = counties.data !== undefined && county === undefined;
  const ground = hasNone ? null : answer.data && groundOf(answer.data, view);
  const retry = () => void (counties.error === undefined ? answer.refetch() : counties.refetch());
  return { ground, area: answer.data?.area, error: counties.error ?? answer.error, retry };
}
