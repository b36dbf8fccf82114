import type { ReactNode } from "react";
import type { RelocationClass } from "./relocation-counts.ts";

const LINE = "var(--sector-relocation)";

const MARKS: Readonly<Record<RelocationClass, ReactNode>> = {
  site: (
    <g fill="none" stroke={LINE} strokeWidth="1.5" strokeLinejoin="round">
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.5" />
      <path d="M4.4 8 8 4.8 11.600 8M5.4 7.2v4.300h5.200V7.2" strokeWidth="1.2" />
    </g>
  ),
  vacated: (
    <g fill="none" stroke={LINE} strokeWidth="1.4">
      <circle cx="8" cy="8" r="5" />
      <path d="m5.800 5.800 4.400 4.400m0-4.400-4.400 4.400" />
    </g>
  ),
  leaving: <circle cx="8" cy="8" r="5" fill="#f1d5e3" stroke={LINE} strokeWidth="1.4" />,
};

/** The mark of a class as the map draws it. */
export const RelocationMark = ({ of }: { of: RelocationClass }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" className="class-mark">
    {MARKS[of]}
  </svg>
);
