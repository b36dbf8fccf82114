import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useViewer } from "../api/viewer.ts";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";

interface ReportLinkProps {
  readonly code: string;
  readonly county: string;
}

/** The way to the form, for who may report. */
export function ReportLink({ code, county }: ReportLinkProps) {
  const { say } = useWords();
  const { view } = useView();
  const isAllowed = useViewer().mayEdit(county);
  // Fetched while there is a line: the form then opens without one.
  useEffect(() => {
    if (isAllowed) Promise.all([import("./report-page.tsx"), import("./words.ts")]).catch(() => undefined);
  }, [isAllowed]);
  if (!isAllowed) return null;
  return (
    <Link className="report-link" to="/projects/$code/report" params={{ code }} search={view}>
      {say("reporting.title")}
    </Link>
  );
}
