import "./schedule-mark.css";
import type { ReactNode } from "react";
import type { ScheduleStatus } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";

const SHAPES: Record<ScheduleStatus, ReactNode> = {
  NOT_STARTED: <circle cx="6" cy="6" r="4" fill="none" stroke="#9aa0a8" strokeWidth="1.5" />,
  ON_TRACK: <circle cx="6" cy="6" r="4.5" fill="#4f9d8b" />,
  AT_RISK: <path d="M6 1.2 11 10.5H1Z" fill="#e8a33d" />,
  LATE: <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="#c2571a" />,
  STALLED: (
    <circle cx="6" cy="6" r="4" fill="none" stroke="#9e2a2b" strokeWidth="2.4" strokeDasharray="4.3 2" />
  ),
  FINISHED: <path d="m2 6.3 2.8 2.7L10.2 3.2" fill="none" stroke="#6b7280" strokeWidth="1.8" />,
};

/** Inside a box of 12 by 12. */
export const ScheduleShape = ({ status }: { status: ScheduleStatus }) => SHAPES[status];

/** Schedule status by shape as well as colour. */
export function ScheduleMark({ status }: { status: ScheduleStatus }) {
  const { say } = useWords();
  return (
    <span className="schedule-mark">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <ScheduleShape status={status} />
      </svg>
      {say(`projects.schedule.${status}`)}
    </span>
  );
}
