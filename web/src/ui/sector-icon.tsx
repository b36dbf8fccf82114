import type { ReactNode } from "react";

export const SECTORS = ["ROAD", "WATER", "POWER", "NETWORK", "SERVICE", "HOUSING", "RELOCATION"] as const;
export type Sector = (typeof SECTORS)[number];

const SHAPES: Record<Sector, ReactNode> = {
  ROAD: <path d="M6.2 2.5 3 13.5M9.8 2.5 13 13.5M8 3v2.2M8 7.1v2.2M8 11.2v2.3" />,
  WATER: <path d="M8 1.9c2.5 3 4.2 5.3 4.2 7.6a4.2 4.2 0 0 1-8.4 0C3.8 7.2 5.5 4.9 8 1.9Z" />,
  POWER: <path d="M9.2 1.8 3.6 9.2h3.9l-.800 5 5.7-7.4H8.4l.800-5Z" />,
  NETWORK: (
    <path d="M8 8.2v5.6M8 6.4a.9.9 0 1 0 0 .1ZM5.5 9.3a3.5 3.5 0 0 1 0-5M10.5 9.3a3.5 3.5 0 0 0 0-5M3.5 11a6 6 0 0 1 0-8.4M12.5 11a6 6 0 0 0 0-8.4" />
  ),
  SERVICE: (
    <path d="M2.5 3.7c0-.700.5-1.2 1.2-1.2h8.6c.700 0 1.2.500 1.2 1.2v8.6c0 .700-.500 1.2-1.2 1.2H3.7c-.700 0-1.2-.500-1.2-1.2ZM8 5.2v5.6M5.2 8h5.6" />
  ),
  HOUSING: <path d="M2.3 7.6 8 2.5l5.7 5.1M3.9 6.6v6.9h3v-3.6h2.2v3.6h3V6.6" />,
  RELOCATION: <path d="M3.3 12.8c0-4.7 2.6-7 8.4-7M9 3l3 2.8-3 2.8M3.3 12.8h.1" />,
};

/** A sector's drawing in the sector's own colour. It stands beside a word, so it is silent to screen readers. */
export function SectorIcon(props: { sector: Sector; size?: number }) {
  const size = props.size ?? 16;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={`var(--sector-${props.sector.toLowerCase()})`}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[props.sector]}
    </svg>
  );
}
