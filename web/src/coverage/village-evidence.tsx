import "./village-tables.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { VillageEvidenceQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { AgreementMark } from "./agreement-mark.tsx";
import { BothSides, StatusPill } from "./both-sides.tsx";

const VillageEvidence = graphql(`
  query VillageEvidence($code: ID!, $asOf: Date) {
    village(code: $code) {
      code
      reported: coverage(basis: REPORTED, asOf: $asOf) { indicator { id name nameEn } status agreement }
      computed: coverage(basis: COMPUTED, asOf: $asOf) { indicator { id name nameEn } status agreement }
      observations {
        indicator { id name nameEn }
        asOf
        value
        unit
        source
        quote
      }
    }
  }
`);

type Village = NonNullable<VillageEvidenceQuery["village"]>;

/** What was reported beside what was computed, and the words of the reports. */
export default function Evidence(props: { village: string; indicator: string; asOf: string | null }) {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(VillageEvidence, {
    variables: { code: props.village, asOf: props.asOf },
  });
  if (error !== undefined) {
    return <LoadError what={say("home.tabs.evidence")} error={error} onRetry={() => refetch()} />;
  }
  const village = data?.village;
  if (village == null) return <SkeletonRows rows={12} rowHeight={32} />;
  return (
    <>
      <BothSides {...props} />
      <BothBases village={village} />
      <Observations village={village} />
    </>
  );
}

function BothBases({ village }: { village: Village }) {
  const { say, nameOf } = useWords();
  const reported = new Map(village.reported.map((answer) => [answer.indicator.id, answer.status]));
  return (
    <table className="small-table">
      <thead>
        <tr>
          <th scope="col">{say("coverage.agreement.title")}</th>
          <th scope="col">{say("coverage.basis.reported")}</th>
          <th scope="col">{say("coverage.basis.computed")}</th>
        </tr>
      </thead>
      <tbody>
        {village.computed.map(({ indicator, status, agreement }) => (
          <tr key={indicator.id}>
            <th scope="row">
              {nameOf(indicator)}
              {agreement.includes("NOT") && (
                <small>
                  <AgreementMark agreement={agreement} />
                </small>
              )}
            </th>
            <td>
              <StatusPill status={reported.get(indicator.id) ?? "UNKNOWN"} />
            </td>
            <td>
              <StatusPill status={status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Observations({ village }: { village: Village }) {
  const { say, nameOf } = useWords();
  return (
    <>
      <div className="panel-heading panel-heading-inner">
        <h3>{say("coverage.agreement.claims")}</h3>
      </div>
      {village.observations.length === 0 && <p className="quiet">{say("coverage.agreement.noClaims")}</p>}
      <ul className="quotes">
        {village.observations.map((seen) => (
          <li key={`${seen.indicator?.id}-${seen.asOf}-${seen.value}-${seen.source}`}>
            <b>{seen.indicator == null ? "" : nameOf(seen.indicator)}</b> {seen.value} {seen.unit} ·{" "}
            {seen.asOf}
            {seen.quote != null && <q lang="zh">{seen.quote}</q>}
            <cite>{seen.source}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
