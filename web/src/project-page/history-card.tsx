import { Link, useLocation } from "@tanstack/react-router";
import { useViewer } from "../api/viewer.ts";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { momentText } from "../ui/moment-in-china.ts";
import { More, useFirst } from "./card.tsx";
import { changeLines } from "./change-lines.ts";
import { RecordCard } from "./record-card.tsx";
import type { ProjectRecords } from "./record-question.ts";
import type { RecordsAsked } from "./use-records.ts";

const FIRST = 5;
type Entry = ProjectRecords["history"][number];

/** Who changed what, and when. It names people: only who signed in is told. */
export function HistoryCard({ asked }: { asked: RecordsAsked }) {
  const { say } = useWords();
  const { viewer } = useViewer();
  return (
    <RecordCard name="history" title={say("projectPage.history.title")} asked={asked}>
      {({ history }) => (viewer === null ? <SignInFirst /> : <Entries history={history} />)}
    </RecordCard>
  );
}

function SignInFirst() {
  const { say } = useWords();
  const { view } = useView();
  const from = useLocation({ select: ({ href }) => href });
  return (
    <p className="quiet">
      {say("projectPage.history.signedInOnly")}{" "}
      <Link to="/sign-in" search={view} state={{ from }}>
        {say("person.signIn")}
      </Link>
    </p>
  );
}

function Entries({ history }: { history: readonly Entry[] }) {
  const { say } = useWords();
  const { shown, rest, showAll } = useFirst(history, FIRST);
  if (history.length === 0) return <p className="quiet">{say("projectPage.history.none")}</p>;
  return (
    <>
      <ol className="history">
        {shown.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      <More rest={rest} onShow={showAll} />
    </>
  );
}

function HistoryEntry({ entry }: { entry: Entry }) {
  const words = useWords();
  const { say, has } = words;
  const name = `projectPage.history.operation.${entry.operation}`;
  const lines = changeLines(words, entry.changes);
  const { shown, rest, showAll } = useFirst(lines, FIRST);
  return (
    <li>
      <b>{has(name) ? say(name) : entry.operation}</b>
      {shown.map(({ key, label, before, after }) => (
        <p key={key}>
          {label} <span className="quiet">{before ?? say("projectPage.history.nothing")}</span> →{" "}
          <b>{after ?? say("projectPage.history.nothing")}</b>
        </p>
      ))}
      <More rest={rest} onShow={showAll} />
      {entry.reason != null && <p>{say("projectPage.history.reason", { reason: entry.reason })}</p>}
      <p className="quiet">
        {momentText(entry.at)} · {entry.by}
      </p>
    </li>
  );
}
