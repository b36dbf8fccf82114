// The colours of the map: the one home of what a status, an outlook or a share looks like.
// Lightness falls with trouble, so the order survives every kind of colour vision and a grey print.

export const PAPER = {
  surround: "#efede7",
  ground: "#fbfaf7",
  outline: "#8f8877",
  softOutline: "#c9c3b4",
  softLine: "#dedacd",
  edge: "#b3ab98",
  graticule: "#e3e0d8",
  label: "#565d68",
  farLabel: "#857e6d",
  halo: "#fbfaf7",
} as const;

export const ACCENT = "#0b6e75";

export const STATUS_COLOUR = {
  met: "#bfe0d8",
  partial: "#e8a33d",
  unmet: "#9e2a2b",
  unknown: "#c9ced3",
} as const;

/** Outlines where the fill is too pale for its ground. */
export const STATUS_LINE = {
  met: "#6fab9d",
  partial: "#b07a1e",
  unmet: "#9e2a2b",
  unknown: "#7d8590",
} as const;

export const GAP_COLOUR = { orphan: "#5c0a1c", stalled: "#9e2a2b" } as const;
export const CLOSING_LINE = "#b07a1e";

/** Fill of a closing gap by calendar years to go: this year, next year, later. */
export const CLOSING_BY_YEARS = ["#f3d9a4", "#eebe71", "#e8a33d"] as const;

export function closingColour(yearsToGo: number): string {
  const place = Math.min(Math.max(Math.trunc(yearsToGo), 0), CLOSING_BY_YEARS.length - 1);
  return CLOSING_BY_YEARS[place] ?? CLOSING_BY_YEARS[0];
}

/** Reported against computed. */
export const DIFFERENCE_COLOUR = {
  claimed: "#7b2d8b",
  evidenced: "#3b82c4",
  agreed: "#dfe3e0",
  agreedLine: "#9aa5a1",
} as const;

export interface ClaimedClass {
  /** Lowest share of comparable villages, in per cent, that still belongs to the class. */
  readonly atLeastPercent: number;
  readonly colour: string;
}

/** Share of an area's comparable villages that are claimed but not evidenced; worst first. */
export const CLAIMED_CLASSES: readonly ClaimedClass[] = [
  { atLeastPercent: 10, colour: "#7b2d8b" },
  { atLeastPercent: 5, colour: "#a667b3" },
  { atLeastPercent: 0.0001, colour: "#d9bfe0" },
  { atLeastPercent: 0, colour: "#dfe3e0" },
];

/** Colour of an area by the share claimed but not evidenced; null is "nothing can be compared". */
export function claimedColour(share: number | null): string {
  if (share === null) return STATUS_COLOUR.unknown;
  return (
    CLAIMED_CLASSES.find((each) => share * 100 >= each.atLeastPercent)?.colour ?? DIFFERENCE_COLOUR.agreed
  );
}

export interface ShareClass {
  /** Lowest share, in per cent, that still belongs to the class. */
  readonly atLeastPercent: number;
  readonly colour: string;
}

/** Share of people covered; best first. */
export const SHARE_CLASSES: readonly ShareClass[] = [
  { atLeastPercent: 95, colour: "#bfe0d8" },
  { atLeastPercent: 90, colour: "#f3d9a4" },
  { atLeastPercent: 80, colour: "#e8a33d" },
  { atLeastPercent: 70, colour: "#c4572f" },
  { atLeastPercent: 0, colour: "#9e2a2b" },
];

/** Colour of an area by the share of its people who are covered; null is unknown, never 0. */
export function shareColour(share: number | null): string {
  if (share === null) return STATUS_COLOUR.unknown;
  return SHARE_CLASSES.find((each) => share * 100 >= each.atLeastPercent)?.colour ?? STATUS_COLOUR.unmet;
}

export const ROAD_COLOUR = { hardened: "#c8c0ae", trunk: "#b3a88f", loose: "#b58a63" } as const;

export const RELOCATION_COLOUR = { line: "#b0457c", name: "#7d2456", pale: "#f1d5e3" } as const;
