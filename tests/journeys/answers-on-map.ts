import type { Journeys, PageMap } from "./support.ts";

// What the API answers for a county, and what stands on the map.

export const COUNTY = "431123";
export const INDICATOR = "water_quantity";
const MS_PER_DAY = 86_400_000;
export const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const STATUS_LAYERS = {
  MET: "villages-met",
  PARTIAL: "villages-partial",
  UNMET: "villages-unmet",
  UNKNOWN: "villages-unknown",
} as const;
export const OUTLOOK_LAYERS = {
  ORPHAN: "gaps-orphan",
  STALLED: "gaps-stalled",
  CLOSING: "gaps-closing",
} as const;

export interface Node {
  readonly code: string;
}
export interface Villages {
  readonly villages: { readonly nodes: readonly Node[] };
}
export interface Gaps {
  readonly gaps: { readonly nodes: readonly { readonly outlook: string; readonly village: Node }[] };
}

export const answerOf = async (
  journeys: Journeys,
  day: string,
  status: string,
): Promise<readonly string[]> => {
  const { villages } = await journeys.ask<Villages>(
    `query ($within: ID!, $indicator: ID!, $asOf: Date!, $status: [CoverageStatus!]) {
      villages(filter: { within: $within, coverage: { indicator: $indicator, asOf: $asOf, status: $status } }, first: 200) {
        nodes { code }
      }
    }`,
    { within: COUNTY, indicator: INDICATOR, asOf: day, status: [status] },
  );
  return villages.nodes.map(({ code }) => code).sort();
};

export async function outlooksOf(
  journeys: Journeys,
  day: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { gaps } = await journeys.ask<Gaps>(
    `query ($within: ID!, $indicator: ID!, $asOf: Date!) {
      gaps(filter: { within: $within, indicators: [$indicator], asOf: $asOf }, first: 200) {
        nodes { outlook village { code } }
      }
    }`,
    { within: COUNTY, indicator: INDICATOR, asOf: day },
  );
  const of = (outlook: string) =>
    gaps.nodes
      .filter((gap) => gap.outlook === outlook)
      .map(({ village }) => village.code)
      .sort();
  return { ORPHAN: of("ORPHAN"), STALLED: of("STALLED"), CLOSING: of("CLOSING") };
}

export const statusesDrawn = async (map: PageMap) => ({
  MET: await map.codesIn(STATUS_LAYERS.MET),
  PARTIAL: await map.codesIn(STATUS_LAYERS.PARTIAL),
  UNMET: await map.codesIn(STATUS_LAYERS.UNMET),
  UNKNOWN: await map.codesIn(STATUS_LAYERS.UNKNOWN),
});

export const statusesAnswered = async (journeys: Journeys, day: string) => ({
  MET: await answerOf(journeys, day, "MET"),
  PARTIAL: await answerOf(journeys, day, "PARTIAL"),
  UNMET: await answerOf(journeys, day, "UNMET"),
  UNKNOWN: await answerOf(journeys, day, "UNKNOWN"),
});

export const outlooksDrawn = async (map: PageMap) => ({
  ORPHAN: await map.codesIn(OUTLOOK_LAYERS.ORPHAN),
  STALLED: await map.codesIn(OUTLOOK_LAYERS.STALLED),
  CLOSING: await map.codesIn(OUTLOOK_LAYERS.CLOSING),
});
