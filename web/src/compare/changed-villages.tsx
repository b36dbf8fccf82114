import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { CoverageStatus } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, Pill, SkeletonRows } from "../ui/states.tsx";
import type { Question } from "./use-side.ts";

const ChangedVillages = graphql(`
  query ChangedVillages($within: ID!, $indicator: ID!, $basis: Basis, $from: Date!, $to: Date!, $after: String) {
    villages(
      filter: {
        within: $within
        coverage: { indicator: $indicator, basis: $basis, asOf: $from, differsFrom: $to }
      }
      orderBy: [POPULATION_DESC]
      first: 50
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        population
        township { code name nameEn }
        before: coverage(indicators: [$indicator], basis: $basis, asOf: $from) { indicator { id } status }
        after: coverage(indicators: [$indicator], basis: $basis, asOf: $to) { indicator { id } status }
      }
    }
  }
`);

interface ChangedVillagesProps {
  readonly within: string;
  readonly question: Question;
  readonly from: string;
  readonly to: string;
  readonly onOpen: (code: string) => void;
}

/** Villages whose answer is another on the second day, most people first. */
export function ChangedVillagesList({ within, question, from, to, onOpen }: ChangedVillagesProps) {
  const words = useWords();
  const { say } = words;
  const variables = { within, ...question, from, to, after: null };
  const { data, error, loading, refetch, fetchMore } = useQuery(ChangedVillages, { variables });
  const villages = data?.villages;
  if (error !== undefined)
    return <LoadError what={say("compare.changed")} error={error} onRetry={() => refetch()} />;
  if (villages === undefined) return <SkeletonRows rows={5} rowHeight={36} />;
  if (villages.totalCount === 0) return <Empty title={say("compare.noneChanged", { from, to })} />;
  const more = () => fetchMore(nextPage(data, "villages"));
  return (
    <>
      <p className="compare-note" role="status">
        {say("compare.changedCount", { count: villages.totalCount })}
        {say("ui.dot")}
        {say("compare.mostPeople")}
      </p>
      <ul className="changed-villages">
        {villages.nodes.map((village) => (
          <li key={village.code}>
            <button type="button" className="changed-village" onClick={() => onOpen(village.code)}>
              <span>
                <b>{words.nameOf(village)}</b>{" "}
                <small className="changed-place">{words.nameOf(village.township)}</small>
              </span>
              <span className="changed-statuses">
                <Status of={village.before[0]?.status} />
                <span aria-hidden="true">→</span>
                <span className="for-screen-readers">{say("compare.becomes")}</span>
                <Status of={village.after[0]?.status} />
              </span>
              <span className="number">{words.count(village.population)}</span>
            </button>
          </li>
        ))}
      </ul>
      {villages.pageInfo.hasNextPage && (
        <button type="button" className="link-button" disabled={loading} onClick={more}>
          {say("ui.more", { count: Math.min(50, villages.totalCount - villages.nodes.length) })}
        </button>
      )}
    </>
  );
}

function Status({ of = "UNKNOWN" }: { of: CoverageStatus | undefined }) {
  const { say } = useWords();
  return (
    <Pill kind={of === "NOT_APPLICABLE" ? "unknown" : of.toLowerCase()}>{say(`coverage.status.${of}`)}</Pill>
  );
}
