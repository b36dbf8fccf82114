// The colours of tokens.css for places that cannot read CSS variables: the theme and the map.

export const COLOURS = {
  paper: "#f7f6f2",
  panel: "#ffffff",
  line: "#e3e0d8",
  ink: "#1f2328",
  muted: "#656c78",
  accent: "#0b6e75",
  accentGround: "#e6f1f1",
  unmet: "#9e2a2b",
} as const;

export const FONT_FAMILY =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans SC", sans-serif';
