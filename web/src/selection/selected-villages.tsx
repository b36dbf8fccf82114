import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { SelectedVillagesQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { LoadError, Pill, SkeletonRows } from "../ui/states.tsx";
import type { Scale, SelectionQuestion } from "./selection-totals.ts";
import { polygonOf } from "./shape.ts";

const SelectedVillages = graphql(`
  query SelectedVillages($inside: GeoJSON!, $indicator: ID!, $basis: Basis, $asOf: Date, $after: String) {
    villages(filter: { inside: $inside }, orderBy: [POPULATION_DESC], first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        population
        township { code name nameEn }
        coverage(indicators: [$indicator], basis: $basis, asOf: $asOf) {
          indicator { id }
          status
          agreement
        }
      }
    }
  }
`);

type Selected = SelectedVillagesQuery["villages"]["nodes"][number];

interface SelectedVillagesProps {
  readonly question: SelectionQuestion;
  readonly scale: Scale;
  readonly onOpen: (code: string) => void;
}

/** The villages inside, most people first; each opens. */
export function SelectedVillagesList({ question, scale, onOpen }: SelectedVillagesProps) {
  const words = useWords();
  const { shape, ...asked } = question;
  const variables = { ...asked, inside: polygonOf(shape), after: null };
  const { data, error, loading, refetch, fetchMore } = useQuery(SelectedVillages, { variables });
  const villages = data?.villages;
  if (error !== undefined)
    return <LoadError what={words.say("selection.list")} error={error} onRetry={() => refetch()} />;
  if (villages === undefined) return <SkeletonRows rows={4} rowHeight={32} />;
  const more = () => fetchMore(nextPage(data, "villages"));
  return (
    <>
      <ul className="selected-villages">
        {villages.nodes.map((village) => (
          <li key={village.code}>
            <button type="button" className="selected-village" onClick={() => onOpen(village.code)}>
              <b>{words.nameOf(village)}</b>
              <small>{words.nameOf(village.township)}</small>
              <AnswerPill village={village} scale={scale} words={words} />
              <span className="number">{words.count(village.population)}</span>
            </button>
          </li>
        ))}
      </ul>
      {villages.pageInfo.hasNextPage && (
        <button type="button" className="link-button" disabled={loading} onClick={more}>
          {words.say("ui.more", { count: Math.min(50, villages.totalCount - villages.nodes.length) })}
        </button>
      )}
    </>
  );
}

function AnswerPill({ village, scale, words }: { village: Selected; scale: Scale; words: Words }) {
  const answer = village.coverage[0];
  if (scale === "difference") {
    const agreement = answer?.agreement ?? "UNKNOWN";
    return <Pill kind="unknown">{words.say(`coverage.agreement.${agreement}`)}</Pill>;
  }
  const status = answer?.status ?? "UNKNOWN";
  const kind = status === "NOT_APPLICABLE" ? "unknown" : status.toLowerCase();
  return <Pill kind={kind}>{words.say(`coverage.status.${status}`)}</Pill>;
}
