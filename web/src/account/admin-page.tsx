import "./admin.css";
import "./admin-table.css";
import type { ReactNode } from "react";
import { useViewer } from "../api/viewer.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useWords } from "../ui/i18n.ts";
import { Notice, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";

interface AdminPageProps {
  readonly title: string;
  readonly note: string;
  /** Beside the title: what the page is of. */
  readonly choice?: ReactNode;
  /** Whether administrators only may see it. */
  readonly isForAdministrators: boolean;
  readonly children: ReactNode;
}

/** A page about people and rights: a title, what it is of, and who may not see it. */
export function AdminPage({ title, note, choice, isForAdministrators, children }: AdminPageProps) {
  const { say } = useWords();
  const { viewer, mayAdminister } = useViewer();
  usePageTitle(say("account.pageTitle", { title }));
  const mayLook = viewer != null && (!isForAdministrators || mayAdminister());
  return (
    <PageFrame>
      <div className="admin-page">
        <header className="admin-head">
          <h1>{title}</h1>
          <p>{note}</p>
          {mayLook && choice}
        </header>
        {viewer === undefined && <SkeletonRows rows={8} rowHeight={36} />}
        {viewer !== undefined && !mayLook && (
          <Notice tone="warning" title={say(viewer === null ? "account.signInFirst" : "account.notForYou")} />
        )}
        {mayLook && children}
      </div>
    </PageFrame>
  );
}

export function Fault({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="admin-fault" role="alert">
      {text}
    </p>
  );
}
