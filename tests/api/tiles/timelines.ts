import type { DecodedFeature } from "../decoded-tile.ts";

export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** How many stretches a feature tells under a letter: s0, s1, s2. */
export const timelineLength = ({ properties }: DecodedFeature, letter: string): number =>
  Object.keys(properties).filter((key) => new RegExp(`^${letter}\\d+$`).test(key)).length;
