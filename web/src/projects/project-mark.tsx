import type { ProjectStage } from "../api/generated/graphql.ts";
import { type ColouredBy, STAGE_COLOUR } from "./project-classes.ts";
import { ScheduleShape } from "./schedule-mark.tsx";

const DONE = <path d="m2 6.3 2.8 2.7L10.2 3.2" fill="none" strokeWidth="1.8" />;

function StageShape({ stage }: { stage: ProjectStage }) {
  const colour = STAGE_COLOUR[stage];
  if (stage === "PROPOSED")
    return <circle cx="6" cy="6" r="4" fill="none" stroke="#8d9bb3" strokeWidth="1.5" />;
  if (stage === "UNDER_CONSTRUCTION") return <path d="M6 1.2 11 10.5H1Z" fill={colour} />;
  if (stage === "SUSPENDED") return <ScheduleShape status="STALLED" />;
  if (stage === "ACCEPTED") return <g stroke={colour}>{DONE}</g>;
  if (stage === "CANCELLED")
    return <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke={colour} strokeWidth="1.8" />;
  return <circle cx="6" cy="6" r="4.5" fill={colour} />;
}

/** The mark of a class as the map draws it. */
export function ProjectMark(props: { by: ColouredBy; of: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
      className="class-mark"
    >
      {props.by === "stage" ? (
        <StageShape stage={props.of as ProjectStage} />
      ) : (
        <ScheduleShape status={props.of as Parameters<typeof ScheduleShape>[0]["status"]} />
      )}
    </svg>
  );
}
