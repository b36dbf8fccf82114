import type { ReactNode } from "react";

const SHAPES = {
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  down: <path d="m4 6.5 4 4 4-4" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  right: <path d="m6.5 4 4 4-4 4" />,
  left: <path d="m9.5 4-4 4 4 4" />,
  search: <path d="M11.2 11.2 14 14M12.3 7.3a5 5 0 1 1-10 0 5 5 0 0 1 10 0Z" />,
  coverage: (
    <path d="M4.8 7.1a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM11.2 7.1a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM4.8 13.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM11.2 13.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z" />
  ),
  gaps: (
    <path d="M6.7 10.9a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4ZM12.3 14a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z" />
  ),
  projects: <path d="M2.5 4h6M5.500 8h6M8.500 12h5" />,
  relocation: (
    <path d="M3.300 13.500a1.300 1.300 0 1 0 0-2.600 1.300 1.300 0 0 0 0 2.600ZM3.600 10.500c.400-3.600 2.900-5.800 8-6M9.200 2l2.800 2.5-2.600 2.800" />
  ),
  table: <path d="M2.5 3.5h11v9h-11ZM2.5 6.5h11M6.5 6.5v6" />,
  link: (
    <path d="M6.7 9.3a2.7 2.7 0 0 0 3.9 0l2.1-2.1a2.7 2.7 0 0 0-3.9-3.9l-.7.7M9.3 6.7a2.7 2.7 0 0 0-3.9 0L3.3 8.8a2.7 2.7 0 0 0 3.9 3.9l.7-.7" />
  ),
  takeAway: <path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11" />,
  clock: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.500V8l2.500 1.500" />,
  camera: (
    <path d="M2 5h3l1.200-1.800h3.600L11 5h3v8H2ZM8 11.200a2.400 2.400 0 1 0 0-4.800 2.400 2.400 0 0 0 0 4.800Z" />
  ),
  check: <path d="m3.5 8.5 3 3 6-6.5" />,
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof SHAPES;

export function Glyph(props: { name: GlyphName; size?: number }) {
  const size = props.size ?? 16;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[props.name]}
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="5" fill="var(--accent)" />
      <path
        d="M5.5 18c3.5-.2 3-5.2 6.2-5.6 2.8-.4 3.3-2.6 5-5.1"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="17.2" cy="6.6" r="2.4" fill="var(--partial)" />
      <circle cx="5.6" cy="18" r="1.6" fill="#fff" />
    </svg>
  );
}
