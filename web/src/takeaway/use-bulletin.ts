import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis } from "../api/generated/graphql.ts";
import { villagesLeftOut } from "../coverage/answer-sentence.ts";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { bulletinText, type LeftOut, weekBefore } from "./bulletin.ts";
import type { Taken } from "./taken.ts";

const BulletinCoverage = graphql(`
  query BulletinCoverage($area: ID!, $indicator: ID!, $basis: Basis, $asOf: Date) {
    coverage(area: $area, indicator: $indicator, basis: $basis, asOf: $asOf) {
      asOf
      isForecast
      villages { met partial unmet unknown total }
      people { partial unmet }
    }
  }
`);

const BulletinGaps = graphql(`
  query BulletinGaps($filter: GapFilter!) {
    gaps(filter: $filter, first: 1) { totalCount peopleWithout }
  }
`);

interface Asked {
  readonly area: string;
  readonly indicator: string;
  readonly basis: Basis;
  readonly asOf: string | null;
}

/** Villages and people left out on a day, by the figures of the lens; null where nothing is known. */
function useLeftOut(lens: ViewState["lens"], asked: Asked | null) {
  const variables = asked ?? { area: "", indicator: "", basis: "COMPUTED" as const, asOf: null };
  const coverage = useQuery(BulletinCoverage, { variables, skip: asked === null });
  const { area, indicator, basis, asOf } = variables;
  const filter = { within: area, indicators: [indicator], basis, asOf };
  const gaps = useQuery(BulletinGaps, { variables: { filter }, skip: asked === null || lens !== "gaps" });
  const summary = coverage.data?.coverage ?? null;
  const isKnown = summary !== null && summary.villages.unknown < summary.villages.total;
  const ofGaps = gaps.data?.gaps;
  const leftOut: LeftOut | null = !isKnown
    ? null
    : lens === "gaps"
      ? ofGaps === undefined
        ? null
        : { villages: ofGaps.totalCount, people: ofGaps.peopleWithout }
      : {
          villages: villagesLeftOut(summary.villages),
          people: summary.people.partial + summary.people.unmet,
        };
  return {
    leftOut,
    summary,
    isLoading: coverage.loading || gaps.loading,
    error: coverage.error ?? gaps.error,
  };
}

const ABOUT_SERVICES: readonly ViewState["lens"][] = ["coverage", "gaps"];

/** The sentence for the group chat; undefined while its figures are on their way. */
export function useBulletin(taken: Taken, answer: readonly string[] | undefined) {
  const { view, areaName, dayText, basisText, isDemo } = taken;
  const words = useWords();
  const isCompared =
    view.area !== undefined && view.basis !== "difference" && ABOUT_SERVICES.includes(view.lens);
  const basis: Basis = view.basis === "reported" ? "REPORTED" : "COMPUTED";
  const asked = isCompared
    ? { area: view.area ?? "", indicator: view.indicator, basis, asOf: view.day ?? null }
    : null;
  const now = useLeftOut(view.lens, asked);
  const day = now.summary?.asOf;
  const before = useLeftOut(
    view.lens,
    asked === null || day === undefined ? null : { ...asked, asOf: weekBefore(day) },
  );
  const isLoading = now.isLoading || before.isLoading;
  const isForecast = now.summary?.isForecast ?? false;
  const [main = "", ...beside] = answer ?? [];
  const text =
    isLoading || answer === undefined
      ? undefined
      : bulletinText(words, {
          area: areaName,
          day: isForecast && view.day !== undefined ? view.day : dayText,
          isForecast,
          basis: basisText,
          answer: main,
          // The last line of the answer says the rule and the basis, which the head says already.
          beside: beside.slice(0, -1).join(words.say("takeaway.comma")),
          now: now.leftOut,
          before: before.leftOut,
          isDemo,
        });
  return { text, error: now.error ?? before.error };
}
