import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { Answered } from "../coverage/answer-sentence.ts";
import { useCountiesWithData } from "../coverage/counties-with-data.ts";
import { type Indicator, useIndicators } from "../coverage/indicators.ts";
import { type Summary, summariesFor } from "../coverage/summaries.ts";
import { isSynthetic, together } from "../coverage/together.ts";
import type { ViewState } from "../map/view-state.ts";
import { type AreaFact, type AreaShown, useAreaFacts } from "./area-facts.ts";
import { basisOf } from "./asked.ts";
import { type Lacking, lackingOf } from "./lacking.ts";

export interface PageData {
  /** Null where the code is unknown; undefined while it is on its way, and for all of China. */
  readonly area: AreaShown | null | undefined;
  readonly facts: readonly AreaFact[];
  readonly indicators: readonly Indicator[];
  readonly indicator: Indicator | undefined;
  /** By indicator. While another day is asked for, those of the day before stay. */
  readonly summaries: Readonly<Record<string, Summary>> | undefined;
  /** The chosen indicator's summary for exactly what the URL asks. */
  readonly summary: Summary | undefined;
  /** The same of the area, or of the counties of all of China together. */
  readonly answered: Answered | undefined;
  readonly isSynthetic: boolean;
  /** Why nothing of the area can be judged; undefined where something can, and while that is on its way. */
  readonly lacking: Lacking | undefined;
  /** All of China is asked for, and there is no county that may be seen. */
  readonly isNothingEntered: boolean;
  readonly areaError: Error | undefined;
  readonly summariesError: Error | undefined;
  readonly retry: () => void;
}

/** What the page's parts share: the area, the questions, and all of their answers in one request. */
export function usePageData(view: ViewState): PageData {
  const { area, facts, error: areaError, refetch: refetchArea } = useAreaFacts(view.area);
  const {
    indicators,
    error: indicatorsError,
    refetch: refetchIndicators,
  } = useIndicators(area === null ? undefined : view.area);
  const ids = indicators.map(({ id }) => id).join(",");
  const document = useMemo(() => summariesFor(ids.split(",")), [ids]);
  const { data, previousData, error, refetch } = useQuery(document, {
    variables: { area: view.area ?? "", basis: basisOf(view), asOf: view.day ?? null },
    skip: view.area === undefined || ids === "",
  });
  const isAsked = view.area !== undefined;
  const china = useCountiesWithData(
    { indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null },
    isAsked,
  );
  const before = previousData?.area?.code === area?.code ? previousData?.area : undefined;
  const known = data?.area ?? before ?? undefined;
  const summary = isAsked ? data?.area?.[view.indicator] : undefined;
  const dataAsOfMax = known?.[view.indicator]?.dataAsOfMax;
  const lacking = area == null ? undefined : lackingOf({ area, dataAsOfMax });
  const ofChina = china.isCurrent ? together(china.counties) : undefined;

  return {
    area,
    facts,
    indicators,
    indicator: indicators.find(({ id }) => id === view.indicator),
    summaries: isAsked && lacking === undefined ? known : undefined,
    summary,
    answered: isAsked ? summary : ofChina,
    isSynthetic: isSynthetic({ summary: known?.[view.indicator], counties: isAsked ? [] : china.counties }),
    lacking,
    isNothingEntered: !isAsked && china.total === 0,
    areaError,
    summariesError: error ?? indicatorsError ?? (isAsked ? undefined : china.error),
    retry: () => {
      void refetchIndicators();
      if (view.area !== undefined) void refetchArea();
      if (view.area !== undefined && ids !== "") void refetch();
      if (view.area === undefined) void china.refetch();
    },
  };
}
