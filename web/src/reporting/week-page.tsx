import "./week.css";
import { Link, useLocation } from "@tanstack/react-router";
import { useMemo } from "react";
import { useViewer, type Viewer } from "../api/viewer.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, Notice, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { BrowserNeeds } from "./browser-needs.tsx";
import { useKeptRows } from "./kept-rows.ts";
import { SeenLine } from "./seen-line.tsx";
import { WeekForm } from "./week-form.tsx";
import { useLastWeek } from "./week-query.ts";
import { mostSilentFirst } from "./week-rules.ts";

/** All of a person's projects on one page: type what grew, send once. */
export default function WeekPage() {
  const { say } = useWords();
  usePageTitle(say("reporting.week.pageTitle"));
  return (
    <PageFrame>
      <div className="week">
        <h1>{say("person.week")}</h1>
        <Permitted />
      </div>
    </PageFrame>
  );
}

function Permitted() {
  const { say } = useWords();
  const { view } = useView();
  const { viewer, mayEdit } = useViewer();
  const from = useLocation({ select: ({ href }) => href });
  if (viewer === undefined) return <SkeletonRows rows={10} rowHeight={56} />;
  if (viewer === null)
    return (
      <Notice
        tone="info"
        title={say("reporting.week.signIn")}
        actions={
          <Link to="/sign-in" search={view} state={{ from }}>
            {say("person.signIn")}
          </Link>
        }
      />
    );
  if (!mayEdit()) return <Notice tone="warning" title={say("reporting.week.notPermitted")} />;
  return <Asked key={viewer.account} viewer={viewer} counties={countiesOf(viewer, mayEdit)} />;
}

/** Counties that a person may edit; null for all there are. */
const countiesOf = (viewer: Viewer, mayEdit: (county: string) => boolean): readonly string[] | null =>
  viewer.isSystemAdministrator
    ? null
    : [...new Set(viewer.grants.map(({ county }) => county))].filter((county) => mayEdit(county));

interface AskedProps {
  readonly viewer: Viewer;
  readonly counties: readonly string[] | null;
}

function Asked({ viewer, counties }: AskedProps) {
  const { say } = useWords();
  const queue = useOutbox();
  const { week, seenAt, error, reload } = useLastWeek(viewer.account, counties);
  const kept = useKeptRows(viewer.account);
  const sorted = useMemo(() => (week === undefined ? undefined : mostSilentFirst(week.rows)), [week]);
  const isFailed = error !== undefined && seenAt === null;
  const isReady = week !== undefined && sorted !== undefined && kept !== undefined && queue.isKnown;
  return (
    <>
      {isFailed && <LoadError what={say("reporting.week.what")} error={error} onRetry={reload} />}
      {seenAt !== null && <SeenLine at={seenAt} />}
      {week?.isWhole && week.rows.length === 0 && (
        <Empty title={say("reporting.week.none")}>{say("reporting.week.noneNext")}</Empty>
      )}
      {!isReady && !isFailed && <SkeletonRows rows={10} rowHeight={56} />}
      {isReady && sorted.length > 0 && (
        <>
          <BrowserNeeds />
          <WeekForm
            rows={sorted}
            total={week.total}
            isComing={!week.isWhole && !isFailed}
            kept={kept}
            queue={queue}
            account={viewer.account}
          />
        </>
      )}
    </>
  );
}
