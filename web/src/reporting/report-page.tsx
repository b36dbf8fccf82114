import "./report.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { useLastSeen } from "../api/last-seen.ts";
import { useViewer } from "../api/viewer.ts";
import { useRetry } from "../device/use-retry.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, Notice, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { BrowserNeeds } from "./browser-needs.tsx";
import { formFromWeek } from "./form-from-week.ts";
import { forgetForm, formPlace, useKeptForm } from "./kept-draft.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportHead } from "./report-head.tsx";
import { type ReportedProject, ReportFormDocument } from "./report-question.ts";
import { SeenLine } from "./seen-line.tsx";
import type { Reporting } from "./use-report.ts";

const route = getRouteApi("/projects/$code/report");
const REPORTING_STAGES = ["UNDER_CONSTRUCTION", "COMPLETED", "ACCEPTED"];

/** What a site states on a day, in one form that fits a phone. */
export default function ReportPage() {
  const { code } = route.useParams();
  const { say } = useWords();
  const account = useViewer().viewer?.account;
  const { data, error, refetch } = useQuery(ReportFormDocument, { variables: { code } });
  const place = account === undefined ? undefined : ([account, "ReportForm", code] as const);
  const isWanted = data === undefined;
  const instead = async () => (account === undefined ? undefined : formFromWeek(account, code));
  const seen = useLastSeen({ question: ReportFormDocument, place, answer: data, error, isWanted, instead });
  const project = (data ?? seen?.data)?.project;
  useRetry(seen !== null, () => void refetch().catch(() => undefined));
  usePageTitle(say("reporting.pageTitle", { name: project?.name ?? code }));
  const ask = useCallback(async () => (await refetch()).data?.project ?? null, [refetch]);
  return (
    <PageFrame>
      <div className="report-page">
        {project == null && <h1 className="for-screen-readers">{say("reporting.title")}</h1>}
        {error !== undefined && project == null && (
          <LoadError what={say("reporting.what")} error={error} onRetry={() => refetch()} />
        )}
        {project === null && (
          <Empty title={say("reporting.none", { code })}>{say("reporting.noneNext")}</Empty>
        )}
        {project === undefined && error === undefined && <SkeletonRows rows={8} rowHeight={56} />}
        {seen !== null && project != null && <SeenLine at={seen.seenAt} />}
        {project != null && <Permitted project={project} onRefetch={ask} />}
      </div>
    </PageFrame>
  );
}

interface PermittedProps {
  readonly project: ReportedProject;
  readonly onRefetch: () => Promise<ReportedProject | null>;
}

/** The form for who may report; for others, why there is none. */
function Permitted({ project, onRefetch }: PermittedProps) {
  const { viewer, mayEdit } = useViewer();
  const queue = useOutbox();
  const entryKey = useLocation({ select: ({ state }) => state.entry });
  const [round, setRound] = useState(0);
  if (viewer === undefined) return <SkeletonRows rows={8} rowHeight={56} />;
  const isRunning = REPORTING_STAGES.includes(project.stage);
  if (viewer === null || !mayEdit(project.county.code) || !isRunning)
    return <Barred project={project} name={viewer === null ? null : viewer.name} isRunning={isRunning} />;
  // A report that waits is changed here, too: it has to be there before the form is.
  if (!queue.isKnown) return <SkeletonRows rows={8} rowHeight={56} />;
  return (
    <>
      <BrowserNeeds />
      <Remembered
        key={`${viewer.account} ${project.code} ${entryKey} ${round}`}
        project={project}
        account={viewer.account}
        entryKey={entryKey}
        queue={queue}
        onRefetch={onRefetch}
        onAgain={() => setRound(round + 1)}
      />
    </>
  );
}

interface RememberedProps extends Omit<Reporting, "place" | "kept" | "entry"> {
  /** Of a report that waits or was refused, to be changed. */
  readonly entryKey: string | undefined;
  readonly onAgain: () => void;
}

/** The form, with what was typed into it before. */
function Remembered({ entryKey, ...props }: RememberedProps) {
  const { project, account, queue } = props;
  const place = formPlace(account, project.code, entryKey);
  const kept = useKeptForm(place);
  const wanted = entryKey ?? kept?.replaces;
  const entry = queue.reports.find(({ key }) => key === wanted);
  const hasLeft = entry?.state === "sent";
  // What was to replace a report that has arrived since is of no use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place stays
  useEffect(() => {
    if (hasLeft) void forgetForm(place);
  }, [hasLeft]);
  if (kept === undefined) return <SkeletonRows rows={8} rowHeight={56} />;
  return (
    <ReportForm {...props} place={place} kept={hasLeft ? null : kept} entry={hasLeft ? undefined : entry} />
  );
}

interface BarredProps {
  readonly project: ReportedProject;
  /** Of who is signed in. */
  readonly name: string | null;
  readonly isRunning: boolean;
}

/** Why there is no form, and what would help. */
function Barred({ project, name, isRunning }: BarredProps) {
  const { say } = useWords();
  const stage = say(`projects.stage.${project.stage}`);
  return (
    <div className="report report-barred">
      <ReportHead project={project} />
      {name === null && <SignInFirst />}
      {name !== null && !isRunning && (
        <Notice tone="warning" title={say("reporting.notRunning", { stage })}>
          {say("reporting.notRunningNext")}
        </Notice>
      )}
      {name !== null && isRunning && (
        <Notice tone="warning" title={say("reporting.notPermitted", { name })}>
          {say("reporting.notPermittedNext")}
        </Notice>
      )}
    </div>
  );
}

function SignInFirst() {
  const { say } = useWords();
  const { view } = useView();
  const from = useLocation({ select: ({ href }) => href });
  return (
    <Notice
      tone="info"
      title={say("reporting.signIn")}
      actions={
        <Link to="/sign-in" search={view} state={{ from }}>
          {say("person.signIn")}
        </Link>
      }
    >
      {say("reporting.signInNext")}
    </Notice>
  );
}
