import type { ProjectStage, ScheduleStatus } from "../api/generated/graphql.ts";
import type { MapMark } from "../map/map-mark.ts";
import { dayText } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { ScheduleMark } from "./schedule-mark.tsx";

/** What the pointer's label says of a project. */
export function ProjectTip({ mark }: { mark: MapMark }) {
  const { say } = useWords();
  const { properties } = mark;
  const finish = typeof properties.finish === "number" ? dayText(properties.finish) : null;
  const isFinished = properties.schedule === "FINISHED";
  return (
    <>
      <b>{String(properties.name)}</b> {mark.code}
      <br />
      {say(`projects.stage.${properties.stage as ProjectStage}`)} ·{" "}
      <ScheduleMark status={(properties.schedule ?? "NOT_STARTED") as ScheduleStatus} /> ·{" "}
      {say("projects.progress")} {shareText(Number(properties.progress ?? 0))}
      {finish !== null &&
        ` · ${say(isFinished ? "projects.finished" : "projects.forecast", { day: finish })}`}
    </>
  );
}
