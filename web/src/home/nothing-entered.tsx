import { useViewer, type Viewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty } from "../ui/states.tsx";
import type { Lacking } from "./lacking.ts";

const whoAsks = (viewer: Viewer | null | undefined) =>
  viewer == null ? "visitor" : viewer.isSystemAdministrator ? "administrator" : "person";

/** What is not entered of an area, so that nothing can be judged; whoever may change that is told how. */
export function Missing({ what, area }: { what: Lacking; area: string }) {
  const { say } = useWords();
  const mayChange = useViewer().mayAdminister(area.slice(0, COUNTY_DIGITS));
  return (
    <p>
      {say(`home.missing.${what}`)} {mayChange && say("home.missingNext")}
    </p>
  );
}

const COUNTY_DIGITS = 6;

/** There is no county that whoever asks may see: why, and where to begin. */
export function NothingEntered() {
  const { say } = useWords();
  const { viewer } = useViewer();
  return (
    <Empty title={say("home.nothingEntered")}>{say(`home.nothingEnteredNext.${whoAsks(viewer)}`)}</Empty>
  );
}
