import { along, beside } from "../builders.ts";
import type { Census, Hamlet, Position, Village } from "../world.ts";
import { type Draft, near, type Roads } from "./draft.ts";

export interface Settlements {
  readonly villages: readonly Village[];
  readonly hamlets: readonly Hamlet[];
}

export function randomSettlements(draft: Draft, roads: Roads): Settlements {
  const { dice } = draft;
  const villages = dice.times(dice.whole(1, 4), (index) => randomVillage(draft, roads, index + 1));
  const hamlets = villages.flatMap((village) => randomHamlets(draft, roads, village));
  return { villages, hamlets: withMoves(draft, hamlets) };
}

function randomVillage(draft: Draft, roads: Roads, number: number): Village {
  const { dice } = draft;
  return {
    number,
    township: dice.whole(1, 2),
    kind: dice.chance(0.2) ? "COMMUNITY" : "VILLAGE",
    seat: dice.chance(0.05) ? null : besideRoad(draft, roads),
    unfitForBus: dice.chance(0.08),
    deleted: dice.chance(0.02),
  };
}

/** Often at the edge of what counts as near a road, sometimes at the edge of what can be walked to one. */
function besideRoad({ dice }: Draft, { nodes, edges }: Roads): Position {
  const metres = near(dice, dice.pick([0, 200, 200, 200, 200, 600, 1500, 3000, 3000]));
  const hardened = edges.filter(({ surface }) => surface === "ASPHALT" || surface === "CONCRETE");
  const candidates = hardened.length > 0 && dice.chance(0.7) ? hardened : edges;
  if (candidates.length === 0) return along(dice.pick(nodes).position, dice.between(0, 360), metres);
  return beside(dice.pick(candidates).line, dice.chance(0.5) ? metres : -metres);
}

function randomHamlets(draft: Draft, roads: Roads, village: Village): readonly Hamlet[] {
  const { dice } = draft;
  if (dice.chance(0.15))
    return [
      {
        id: `${village.number}s`,
        village: village.number,
        kind: "SEAT",
        position: village.seat,
        census: counts(draft),
        deleted: false,
      },
    ];
  return dice.times(dice.whole(1, 4), (index) => {
    const isSite = dice.chance(0.12);
    return {
      id: `${village.number}${"abcd"[index]}`,
      village: village.number,
      kind: isSite ? "SITE" : "HAMLET",
      position: dice.chance(0.05) ? null : besideRoad(draft, roads),
      census: isSite ? counts(draft).slice(1) : counts(draft),
      deleted: dice.chance(0.03),
    };
  });
}

/** The first row long ago or late or never; then some more. */
function counts(draft: Draft): readonly Census[] {
  const { dice, days } = draft;
  if (dice.chance(0.06)) return [];
  const first = dice.chance(0.85) ? "2000-01-01" : dice.pick(days);
  const later = dice.times(dice.pick([0, 0, 1, 2]), () => dice.pick(days)).filter((day) => day > first);
  return [first, ...new Set(later)].map((since) => ({ since, ...randomCount(draft) }));
}

function randomCount({ dice }: Draft): Pick<Census, "households" | "people"> {
  const households = dice.pick([1, 10, 24, 25, 29, 30, 30, 31, 50, 50, 50, 100, 200, 0, null]);
  const people = dice.chance(0.06)
    ? null
    : dice.pick([200, 200, 40, 7, (households ?? 30) * 4, (households ?? 30) * 4]);
  return { households, people: households === 0 ? 0 : people };
}

/** People leave one hamlet for another on a day: two census rows. */
function withMoves(draft: Draft, hamlets: readonly Hamlet[]): readonly Hamlet[] {
  const { dice, days } = draft;
  if (hamlets.length < 2 || !dice.chance(0.4)) return hamlets;
  const [left, joined] = [dice.pick(hamlets), dice.pick(hamlets)];
  const day = dice.pick(days);
  if (left === joined || [left, joined].some((one) => one.census.some((row) => row.since === day)))
    return hamlets;
  const empty: Census = { since: day, households: 0, people: 0 };
  const arrived: Census = { since: day, ...randomCount(draft) };
  return hamlets.map((one) => {
    if (one === left) return { ...one, census: [...one.census, empty] };
    return one === joined ? { ...one, census: [...one.census, arrived] } : one;
  });
}
