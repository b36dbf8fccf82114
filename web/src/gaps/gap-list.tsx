import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import { nextPage } from "../api/next-page.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { GapRows } from "./gap-rows.tsx";
import type { GapQuestion } from "./gap-totals.ts";

const AllGaps = graphql(`
  query AllGaps($within: ID, $indicators: [ID!], $basis: Basis, $asOf: Date, $after: String) {
    gaps(
      filter: { within: $within, indicators: $indicators, basis: $basis, asOf: $asOf }
      first: 50
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...GapRow }
    }
  }
`);

const PAGE = 50;

interface GapListProps {
  readonly question: GapQuestion;
  readonly chosenVillage?: string | undefined;
  readonly onChoose: (village: string) => void;
}

/** All gaps of an area, page by page, most people first. */
export function GapList({ question, chosenVillage, onChoose }: GapListProps) {
  const { say } = useWords();
  const { indicator, ...rest } = question;
  const variables = { ...rest, indicators: [indicator], after: null };
  const { data, error, refetch, fetchMore, loading } = useQuery(AllGaps, { variables });
  const gaps = data?.gaps;
  if (error !== undefined)
    return <LoadError what={say("home.gapList")} error={error} onRetry={() => refetch()} />;
  if (gaps === undefined)
    return (
      <div className="panel-part">
        <SkeletonRows rows={8} rowHeight={50} />
      </div>
    );
  const left = gaps.totalCount - gaps.nodes.length;

  const more = () => fetchMore(nextPage(data, "gaps"));

  return (
    <>
      <GapRows gaps={gaps.nodes} chosenVillage={chosenVillage} onChoose={onChoose} />
      {gaps.pageInfo.hasNextPage && (
        <div className="panel-part">
          <button type="button" className="link-button" disabled={loading} onClick={more}>
            {say("ui.more", { count: Math.min(PAGE, left) })}
          </button>
        </div>
      )}
    </>
  );
}
