import "./villages-table.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Agreement, CoverageStatus } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import { AgreementMark } from "../coverage/agreement-mark.tsx";
import { sinceText } from "../coverage/answer-lines.tsx";
import type { Indicator } from "../coverage/indicators.ts";
import { measureText } from "../coverage/threshold.ts";
import type { ViewBasis } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, Pill, SkeletonRows } from "../ui/states.tsx";
import { basisOf } from "./asked.ts";
import { classesShown, villagesShown } from "./listed-villages.ts";
import type { ViewInUrl } from "./view.ts";

const VillagesTable = graphql(`
  query VillagesTable($filter: VillageFilter, $indicators: [ID!], $basis: Basis, $asOf: Date, $after: String) {
    villages(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        population
        township { code name nameEn }
        coverage(indicators: $indicators, basis: $basis, asOf: $asOf) {
          indicator { id unit }
          asOf
          status
          value
          since
          agreement
        }
      }
    }
  }
`);

interface VillagesTableProps extends ViewInUrl {
  readonly areaName: string;
  readonly indicator: Indicator;
  readonly day: string;
  readonly onClose: () => void;
}

/** What the map shows, as a table: every village with its answer. */
export default function VillagesTableView(props: VillagesTableProps) {
  const words = useWords();
  const { say } = words;
  const { view, change, indicator } = props;
  const basis = basisOf(view);
  const asOf = view.day ?? null;
  const coverage = villagesShown(view);
  const variables = {
    filter: {
      within: view.area ?? null,
      ...(coverage === undefined ? {} : { coverage }),
    },
    indicators: [indicator.id],
    basis,
    asOf,
    after: null,
  };
  const { data, error, refetch, fetchMore, loading } = useQuery(VillagesTable, { variables });
  const villages = data?.villages;
  const more = () => fetchMore(nextPage(data, "villages"));
  return (
    <section className="villages-table" aria-label={say("coverage.table.title")} aria-busy={loading}>
      <header>
        <h2>{say("coverage.table.title")}</h2>
        <span role="status">
          {villages !== undefined &&
            say("coverage.table.rows", { shown: villages.nodes.length, total: villages.totalCount })}
        </span>
        <button type="button" className="panel-close" aria-label={say("ui.close")} onClick={props.onClose}>
          <Glyph name="close" />
        </button>
      </header>
      {error !== undefined && (
        <LoadError what={say("coverage.table.title")} error={error} onRetry={() => refetch()} />
      )}
      {villages === undefined && error === undefined && <SkeletonRows rows={14} rowHeight={34} />}
      {villages?.totalCount === 0 && <NoVillages classes={classesShown(words, view)} />}
      {villages !== undefined && villages.totalCount > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <div className="villages-table-scroll" tabIndex={0}>
          <table>
            <caption className="for-screen-readers">
              {say("coverage.table.caption", {
                area: props.areaName,
                indicator: words.nameOf(indicator),
                day: props.day,
                basis: say(`coverage.basis.${view.basis}`),
              })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say("coverage.table.village")}</th>
                <th scope="col">{say("coverage.table.township")}</th>
                <th scope="col">{words.nameOf(indicator)}</th>
                <th scope="col" className="number">
                  {say("coverage.table.value")}
                </th>
                <th scope="col" className="number">
                  {say("coverage.table.people")}
                </th>
                <th scope="col">{say("coverage.table.since")}</th>
              </tr>
            </thead>
            <tbody>
              {villages.nodes.map((village) => (
                <tr key={village.code} aria-current={village.code === view.village}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => change({ village: village.code })}
                    >
                      {words.nameOf(village)}
                    </button>
                  </th>
                  <td>{words.nameOf(village.township)}</td>
                  <AnswerCells answer={village.coverage[0]} basis={view.basis} words={words} />
                  <td className="number">{words.count(village.population)}</td>
                  <td>{village.coverage[0] !== undefined && sinceText(words, village.coverage[0].since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {villages.pageInfo.hasNextPage && (
            <p>
              <button type="button" className="link-button" disabled={loading} onClick={more}>
                {say("ui.more", { count: Math.min(100, villages.totalCount - villages.nodes.length) })}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

interface AnswerCellsProps {
  readonly answer:
    | {
        readonly status: CoverageStatus;
        readonly value?: number | null;
        readonly agreement: Agreement;
        readonly indicator: { readonly unit: string };
      }
    | undefined;
  readonly basis: ViewBasis;
  readonly words: Words;
}

function AnswerCells({ answer, basis, words }: AnswerCellsProps) {
  const status = answer?.status ?? "UNKNOWN";
  const kind = status === "NOT_APPLICABLE" ? "unknown" : status.toLowerCase();
  return (
    <>
      <td>
        {basis === "difference" && answer !== undefined ? (
          <AgreementMark agreement={answer.agreement} />
        ) : (
          <Pill kind={kind}>{words.say(`coverage.status.${status}`)}</Pill>
        )}
      </td>
      <td className="number">
        {answer?.value == null ? "–" : measureText(words, answer.value, answer.indicator.unit)}
      </td>
    </>
  );
}

function NoVillages({ classes }: { classes: readonly string[] | undefined }) {
  const { say } = useWords();
  return (
    <Empty title={say("coverage.table.empty")}>
      {classes === undefined
        ? say("coverage.table.emptyArea")
        : say("coverage.table.emptyNext", { classes: classes.join(say("ui.list")) })}
    </Empty>
  );
}
