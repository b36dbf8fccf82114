import "./foreseen.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { useSettled } from "../ui/use-settled.ts";
import type { Circumstances, Draft } from "./report-check.ts";
import { doneIn } from "./report-input.ts";
import type { ReportedProject } from "./report-question.ts";

// The server foresees it by the rule that it will judge the report by; it is not told twice.
const ReportPreview = graphql(`
  query ReportPreview($project: ID!, $asOf: Date!, $quantities: [DoneInput!]!) {
    reportPreview(project: $project, asOf: $asOf, quantities: $quantities) {
      physicalProgress
      forecastFinish
    }
  }
`);

interface ForeseenProps {
  readonly project: ReportedProject;
  readonly draft: Draft;
  readonly circumstances: Circumstances;
}

const PAUSE_MILLISECONDS = 400;

/** What the report will make of the project, before it is sent. Nothing where nobody can say. */
export function Foreseen({ project, draft, circumstances }: ForeseenProps) {
  const { say } = useWords();
  const stated = JSON.stringify([draft.asOf, doneIn(draft, circumstances)]);
  const settled = useSettled(stated, PAUSE_MILLISECONDS);
  const [asOf, quantities] = JSON.parse(settled) as [string, ReturnType<typeof doneIn>];
  const { data, previousData } = useQuery(ReportPreview, {
    variables: { project: project.code, asOf, quantities },
    fetchPolicy: "no-cache",
  });
  const after = (data ?? previousData)?.reportPreview;
  const isOld = data === undefined || settled !== stated;
  if (after == null) return <p className="foreseen" aria-hidden="true" />;
  const day = (value: string | null | undefined) => value ?? say("reporting.noForecast");
  return (
    <p className={isOld ? "foreseen foreseen-old" : "foreseen"} role="status" aria-busy={isOld}>
      {say("reporting.foreseen")}{" "}
      <Change
        name={say("reporting.sent.progress")}
        before={shareText(project.physicalProgress)}
        after={shareText(after.physicalProgress)}
      />{" "}
      <Change
        name={say("reporting.sent.forecast")}
        before={day(project.forecastFinish)}
        after={day(after.forecastFinish)}
      />
    </p>
  );
}

function Change({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <span>
      {name} {before === after ? null : <s>{before}</s>} <b>{after}</b>
    </span>
  );
}
