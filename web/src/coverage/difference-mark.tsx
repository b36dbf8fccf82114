import type { ReactNode } from "react";
import type { DifferenceClass } from "../map/view-state.ts";
import { ClassMark } from "../ui/class-mark.tsx";

const SHAPES: Record<Exclude<DifferenceClass, "undecided">, ReactNode> = {
  claimed: (
    <>
      <circle cx="8" cy="8" r="5.4" fill="var(--claimed)" />
      <circle cx="8" cy="8" r="1.6" fill="var(--panel)" />
    </>
  ),
  evidenced: <path d="M8 2.6 13.4 8 8 13.4 2.6 8z" fill="var(--evidenced)" />,
  agreed: <circle cx="8" cy="8" r="3.4" fill="#dfe3e0" stroke="#9aa5a1" />,
};

/** The mark of a class as the map draws it: told apart by shape, not by colour alone. */
export function DifferenceMark({ of }: { of: DifferenceClass }) {
  if (of === "undecided") return <ClassMark of="unknown" />;
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      className="class-mark"
    >
      {SHAPES[of]}
    </svg>
  );
}
