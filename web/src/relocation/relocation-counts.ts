import type { MapMark } from "../map/map-mark.ts";

export const RELOCATION_CLASSES = ["site", "vacated", "leaving"] as const;
export type RelocationClass = (typeof RELOCATION_CLASSES)[number];

export interface RelocationCount {
  readonly places: number;
  readonly people: number;
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);

/** People of an origin's tile who have moved by the day; as the map's expression has it. */
export function movedInTile(properties: Readonly<Record<string, unknown>>, day: number): number {
  let moved = 0;
  for (let step = 1; typeof properties[`d${step}`] === "number"; step += 1) {
    if (number(properties[`d${step}`]) > day) break;
    moved = number(properties[`m${step}`]);
  }
  return moved;
}

/** What the legend counts: sites with the people planned, empty villages with those who left, others with those who stay. */
export function countRelocation(
  marks: readonly Pick<MapMark, "layer" | "properties">[],
  day: number,
): Readonly<Record<RelocationClass, RelocationCount>> {
  const counts = {
    site: { places: 0, people: 0 },
    vacated: { places: 0, people: 0 },
    leaving: { places: 0, people: 0 },
  };
  const add = (of: RelocationClass, people: number) => {
    counts[of].places += 1;
    counts[of].people += people;
  };
  for (const { layer, properties } of marks) {
    const moved = movedInTile(properties, day);
    const people = number(layer === "sites" ? properties.planned_people : properties.people);
    if (layer === "sites") add("site", people);
    else if (moved >= people) add("vacated", moved);
    else add("leaving", people - moved);
  }
  return counts;
}

/** The classes that a `show` parameter keeps; absent means all. */
export function keptRelocation(show: string | undefined): ReadonlySet<RelocationClass> {
  const wanted = show?.split(",");
  return new Set(RELOCATION_CLASSES.filter((each) => wanted === undefined || wanted.includes(each)));
}
