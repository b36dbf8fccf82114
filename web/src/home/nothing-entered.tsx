import { useViewer, type Viewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty } from "../ui/states.tsx";

const whoAsks = (viewer: Viewer | null | undefined) =>
  viewer == null ? "visitor" : viewer.isSystemAdministrator ? "administrator" : "person";

/** An area of which no village is entered: nothing can be judged, and whoever may change that is told how. */
export function NoVillages({ area }: { area: string }) {
  const { say } = useWords();
  const mayChange = useViewer().mayAdminister(area.slice(0, COUNTY_DIGITS));
  return (
    <p>
      {say("home.noVillages")} {mayChange && say("home.noVillagesNext")}
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
