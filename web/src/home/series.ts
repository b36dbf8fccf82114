import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { CoverageSeriesQuery } from "../api/generated/graphql.ts";
import type { MonthlyOpenings } from "../coverage/time-strip-plot.tsx";
import type { SharePoint } from "../coverage/time-strip-scale.ts";
import { dayNumber } from "../map/view-state.ts";

const CoverageSeries = graphql(`
  query CoverageSeries($area: ID!, $indicator: ID!, $from: Date!, $to: Date!) {
    computed: coverageSeries(area: $area, indicator: $indicator, basis: COMPUTED, from: $from, to: $to, step: MONTH) {
      asOf
      coveredShare
      isForecast
      villages { met }
    }
    reported: coverageSeries(area: $area, indicator: $indicator, basis: REPORTED, from: $from, to: $to, step: MONTH) {
      asOf
      coveredShare
      isForecast
      villages { met }
    }
  }
`);

type Point = CoverageSeriesQuery["computed"][number];

const YEARS_BACK = 4;
const YEARS_AHEAD = 3;

/** The years on the strip: some before the data day, some after. */
export function yearsAround(dataDay: string): { readonly from: string; readonly to: string } {
  const year = Number(dataDay.slice(0, 4));
  return { from: `${year - YEARS_BACK}-01-01`, to: `${year + YEARS_AHEAD}-12-31` };
}

export const sharePoints = (points: readonly Point[]): SharePoint[] =>
  points.map(({ asOf, coveredShare, isForecast }) => ({
    day: dayNumber(asOf),
    share: coveredShare ?? null,
    isForecast,
  }));

/** Villages that became met within each month. */
export function monthlyOpenings(points: readonly Point[]): MonthlyOpenings[] {
  return points.slice(1).flatMap((point, index) => {
    const gained = point.villages.met - (points[index]?.villages.met ?? 0);
    const month = points[index]?.asOf ?? point.asOf;
    return gained > 0 ? [{ month: month.slice(0, 7), villages: gained }] : [];
  });
}

/** The months of an area and indicator on both bases, asked for once; moving the day asks for nothing. */
export function useSeries(area: string | undefined, indicator: string, dataDay: string | undefined) {
  const skip = area === undefined || dataDay === undefined;
  const range = yearsAround(dataDay ?? "2017-12-31");
  const { data, loading, error, refetch } = useQuery(CoverageSeries, {
    variables: { area: area ?? "", indicator, ...range },
    skip,
  });
  const series = useMemo(
    () =>
      data === undefined
        ? undefined
        : {
            computed: sharePoints(data.computed),
            reported: sharePoints(data.reported),
            openings: { computed: monthlyOpenings(data.computed), reported: monthlyOpenings(data.reported) },
          },
    [data],
  );
  return { series, range, isLoading: loading, error, refetch };
}
