import "./difference.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { BothSidesQuery } from "../api/generated/graphql.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { LoadError, Pill, SkeletonRows } from "../ui/states.tsx";
import { AgreementMark } from "./agreement-mark.tsx";
import { sinceText } from "./answer-lines.tsx";
import { StandardMark } from "./standard-mark.tsx";
import { measureText, unitText } from "./threshold.ts";

const BothSidesDocument = graphql(`
  query BothSides($code: ID!, $indicator: ID!, $indicators: [ID!], $asOf: Date, $language: Language) {
    village(code: $code) {
      code
      reported: coverage(indicators: $indicators, basis: REPORTED, asOf: $asOf) { asOf status value since indicator { id unit } }
      computed: coverage(indicators: $indicators, basis: COMPUTED, asOf: $asOf) {
        asOf
        status
        value
        since
        agreement
        indicator { id name nameEn unit }
        standard { profile threshold comparison citation verification }
        reason(language: $language)
      }
      observations(indicator: $indicator) { asOf kind value unit source quote }
    }
  }
`);

type Village = NonNullable<BothSidesQuery["village"]>;

interface BothSidesProps {
  readonly village: string;
  readonly indicator: string;
  readonly asOf: string | null;
}

/** One question, both sides: what was reported in whose words, and what was computed from what. */
export function BothSides({ village: code, indicator, asOf }: BothSidesProps) {
  const { say, nameOf, language } = useWords();
  const { data, previousData, error, refetch } = useQuery(BothSidesDocument, {
    variables: { code, indicator, indicators: [indicator], asOf, language: language === "zh" ? "ZH" : "EN" },
  });
  const before = previousData?.village?.code === code ? previousData.village : undefined;
  const village = data === undefined ? before : data.village;
  const computed = village?.computed[0];
  if (error !== undefined)
    return <LoadError what={say("coverage.difference.bothSides")} error={error} onRetry={() => refetch()} />;
  if (village === undefined) return <SkeletonRows rows={4} rowHeight={40} />;
  if (village === null || computed === undefined) return null;
  return (
    <section className="both-sides" aria-label={say("coverage.difference.bothSides")}>
      <h3>
        {nameOf(computed.indicator)} <AgreementMark agreement={computed.agreement} />
      </h3>
      <ReportedSide village={village} />
      <ComputedSide answer={computed} />
    </section>
  );
}

/** Of the statements about the place the latest on or before the day; a plan or a target is no report. */
function inForce({ observations, computed }: Village) {
  const day = computed[0]?.asOf ?? "";
  return observations
    .filter(({ kind, asOf }) => (kind === "ACTUAL" || kind === "CLAIM") && asOf <= day)
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];
}

function ReportedSide({ village }: { village: Village }) {
  const words = useWords();
  const { say } = words;
  const status = village.reported[0]?.status ?? "UNKNOWN";
  const report = inForce(village);
  return (
    <div className="side">
      <p>
        <b>{say("coverage.basis.reported")}</b> <StatusPill status={status} />
        {report !== undefined && <span> {reportedValue(words, report)}</span>}
      </p>
      {report === undefined && <p className="quiet">{say("coverage.difference.noReport")}</p>}
      {report?.quote != null && <blockquote lang="zh">“{report.quote}”</blockquote>}
      {report !== undefined && (
        <p className="quiet">
          <span lang="zh">{report.source}</span> · {report.asOf}
        </p>
      )}
    </div>
  );
}

const SAYS_ONLY_WHETHER = /^(MET|UNMET|UNKNOWN)$/;

/** A yes or no says no more than the status beside it. */
function reportedValue(
  words: Words,
  { value, unit }: { readonly value: string; readonly unit?: string | null },
) {
  return unit == null || SAYS_ONLY_WHETHER.test(value) ? "" : `${value} ${unitText(words, unit)}`;
}

function ComputedSide({ answer }: { answer: Village["computed"][number] }) {
  const words = useWords();
  const { say } = words;
  const { unit } = answer.indicator;
  return (
    <div className="side">
      <p>
        <b>{say("coverage.basis.computed")}</b> <StatusPill status={answer.status} />{" "}
        {answer.value == null
          ? say("coverage.difference.notMeasured")
          : measureText(words, answer.value, unit)}{" "}
        <StandardMark standard={answer.standard} unit={unit} />
      </p>
      <p>{answer.reason}</p>
      <p className="quiet">{sinceText(words, answer.since)}</p>
    </div>
  );
}

export function StatusPill({ status }: { status: string }) {
  const { say } = useWords();
  const kind = status === "NOT_APPLICABLE" ? "unknown" : status.toLowerCase();
  return <Pill kind={kind}>{say(`coverage.status.${status}`)}</Pill>;
}
