import type { ReactNode } from "react";

export type ClassName = "met" | "partial" | "unmet" | "unknown" | "orphan" | "stalled" | "closing";

const HATCH = <path d="M3.6 8.6 8.6 3.6M5.2 11.4 11.4 5.2" stroke="#7d858e" strokeWidth="1.1" />;

const MARKS: Record<ClassName, ReactNode> = {
  met: <circle cx="8" cy="8" r="3.8" fill="var(--met)" stroke="var(--met-line)" />,
  partial: <circle cx="8" cy="8" r="4.5" fill="var(--partial)" stroke="var(--closing-line)" />,
  unmet: <circle cx="8" cy="8" r="5" fill="var(--unmet)" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="4.5" fill="var(--unknown)" stroke="#8d959e" />
      {HATCH}
    </>
  ),
  orphan: (
    <>
      <circle cx="8" cy="8" r="4.2" fill="var(--orphan)" />
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="var(--orphan)" strokeWidth="1.5" />
    </>
  ),
  stalled: (
    <>
      <circle cx="8" cy="8" r="4.2" fill="var(--unmet)" />
      <circle
        cx="8"
        cy="8"
        r="6.4"
        fill="none"
        stroke="var(--unmet)"
        strokeWidth="1.5"
        strokeDasharray="3 2.03"
      />
    </>
  ),
  closing: <circle cx="8" cy="8" r="4.8" fill="var(--closing)" stroke="var(--closing-line)" />,
};

/** The mark of a class as the map draws it: told apart by shape and lightness, not by colour alone. */
export function ClassMark(props: { of: ClassName; fill?: string }) {
  const isLater = props.of === "closing" && props.fill !== undefined;
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      className="class-mark"
    >
      {isLater ? (
        <circle cx="8" cy="8" r="4.8" fill={props.fill} stroke="var(--closing-line)" />
      ) : (
        MARKS[props.of]
      )}
    </svg>
  );
}

/** A marker with a hole: the place's position is simulated. */
export function HollowMark() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      className="class-mark"
    >
      <circle cx="8" cy="8" r="3.6" fill="none" stroke="#7d858e" strokeWidth="2.4" />
    </svg>
  );
}
