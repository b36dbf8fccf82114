import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Agreement, FindingsQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { keptDifferences } from "./difference.ts";
import { DifferenceMark } from "./difference-mark.tsx";
import type { Indicator } from "./indicators.ts";
import { measureText, thresholdText } from "./threshold.ts";

const FindingsDocument = graphql(`
  query Findings($filter: VillageFilter, $reported: VillageFilter, $indicator: ID!, $indicators: [ID!], $asOf: Date, $after: String) {
    villages(filter: $filter, orderBy: [POPULATION_DESC], first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        population
        township { code name nameEn }
        coverage(indicators: $indicators, asOf: $asOf) {
          indicator { id unit }
          status
          value
          agreement
          standard { threshold comparison }
        }
      }
    }
    reports: villages(filter: $reported, first: 1) {
      nodes { code observations(indicator: $indicator) { asOf kind value unit source quote } }
    }
  }
`);

type Finding = FindingsQuery["villages"]["nodes"][number];
type Report = FindingsQuery["reports"]["nodes"][number]["observations"][number];

const SOUGHT = { claimed: "CLAIMED_NOT_EVIDENCED", evidenced: "EVIDENCED_NOT_CLAIMED" } as const;
const PAGE = 50;

interface FindingsProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly indicator: Indicator | undefined;
}

/** The villages of which report and computation say different things, most people first, and the report's words. */
export function Findings({ view, change, indicator }: FindingsProps) {
  const { say } = useWords();
  const kept = keptDifferences(view.show);
  const agreement: Agreement[] = (["claimed", "evidenced"] as const)
    .filter((each) => kept.has(each))
    .map((each) => SOUGHT[each]);
  const asOf = view.day ?? null;
  const asked = { indicator: view.indicator, asOf };
  const within = view.area ?? null;
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(FindingsDocument, {
    variables: {
      filter: { within, coverage: { ...asked, agreement } },
      reported: { within, coverage: { ...asked, basis: "REPORTED", status: ["MET", "PARTIAL", "UNMET"] } },
      indicator: view.indicator,
      indicators: [view.indicator],
      asOf,
      after: null,
    },
  });
  const found = (data ?? previousData)?.villages;
  const reports = (data ?? previousData)?.reports.nodes[0]?.observations;
  const more = () => fetchMore(nextPage(data, "villages"));
  return (
    <section className="findings" aria-busy={loading}>
      {view.area !== undefined && reports !== undefined && <Claim reports={reports} day={view.day} />}
      <div className="panel-heading">
        <h3>{say("coverage.difference.findings")}</h3>
        <span>{say("coverage.difference.mostPeopleFirst")}</span>
      </div>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("coverage.difference.findings")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {found === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={6} rowHeight={50} />
        </div>
      )}
      {found?.totalCount === 0 && (
        <NoFindings hasReport={reports !== undefined} isFiltered={view.show !== undefined} />
      )}
      <ul className="gap-rows">
        {found?.nodes.map((finding) => (
          <FindingRow
            key={finding.code}
            finding={finding}
            indicator={indicator}
            isChosen={finding.code === view.village}
            onChoose={() => change({ village: finding.code })}
          />
        ))}
      </ul>
      {found?.pageInfo.hasNextPage === true && (
        <div className="panel-part">
          <button type="button" className="link-button" disabled={loading} onClick={more}>
            {say("ui.more", { count: Math.min(PAGE, found.totalCount - found.nodes.length) })}
          </button>
        </div>
      )}
    </section>
  );
}

function NoFindings({ hasReport, isFiltered }: { hasReport: boolean; isFiltered: boolean }) {
  const { say } = useWords();
  const next = isFiltered ? "noneFiltered" : hasReport ? "noneAgreed" : "noneReported";
  return (
    <div className="panel-part">
      <Empty title={say("coverage.difference.none")}>{say(`coverage.difference.${next}`)}</Empty>
    </div>
  );
}

/** The words of the report in force on the day, and where they stand. */
function Claim({ reports, day }: { reports: readonly Report[]; day: string | undefined }) {
  const { say } = useWords();
  const inForce = reports
    .filter(({ kind, asOf }) => (kind === "ACTUAL" || kind === "CLAIM") && (day === undefined || asOf <= day))
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];
  if (inForce?.quote == null) return null;
  return (
    <figure className="difference-claim">
      <figcaption>{say("coverage.difference.claim", { day: inForce.asOf })}</figcaption>
      <blockquote lang="zh">“{inForce.quote}”</blockquote>
      <cite lang="zh">{inForce.source}</cite>
    </figure>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly indicator: Indicator | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function FindingRow({ finding, indicator, isChosen, onChoose }: FindingRowProps) {
  const words = useWords();
  const { say, nameOf } = words;
  const answer = finding.coverage[0];
  const each = answer?.agreement === "EVIDENCED_NOT_CLAIMED" ? "evidenced" : "claimed";
  return (
    <li>
      <button type="button" className="gap-row" aria-current={isChosen} onClick={onChoose}>
        <DifferenceMark of={each} />
        <span className="gap-row-name">
          <b>{nameOf(finding)}</b>
          <small>{nameOf(finding.township)}</small>
          <small>
            {say("coverage.basis.computed")} {evidenceText(words, answer, indicator)}
          </small>
        </span>
        <span className="gap-row-figures">
          <b>{finding.population == null ? say("ui.notCounted") : words.people(finding.population)}</b>
          <span className="for-screen-readers">{say(`coverage.difference.class.${each}`)}</span>
        </span>
      </button>
    </li>
  );
}

/** "2,330 m (≤ 200 m)"; without a value the status alone. */
function evidenceText(
  words: Words,
  answer: Finding["coverage"][number] | undefined,
  indicator: Indicator | undefined,
) {
  const unit = answer?.indicator.unit ?? indicator?.unit ?? "";
  if (answer === undefined) return words.say("ui.unknown");
  if (answer.value == null) return words.say(`coverage.status.${answer.status}`);
  const threshold = thresholdText(words, answer.standard, unit);
  return `${measureText(words, answer.value, unit)}${threshold === "" ? "" : ` (${threshold})`}`;
}
