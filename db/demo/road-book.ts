import type { CountySpec } from "./counties.ts";
import type { Day } from "./days.ts";
import { between, distance, lineLength, type Plane, type Point } from "./plane.ts";
import type { Random } from "./random.ts";
import { SYNTHETIC, type World } from "./rows.ts";

export type RoadClass = "TRUNK" | "COUNTY" | "TOWNSHIP" | "VILLAGE" | "GROUP";
export type Surface = "ASPHALT" | "CONCRETE" | "GRAVEL" | "EARTH";

export interface RoadNode {
  readonly id: string;
  readonly point: Point;
}
export interface Segment {
  readonly from: RoadNode;
  readonly to: RoadNode;
  readonly line: readonly Point[];
  readonly metres: number;
}
/** A road between two places, in stretches that are built one by one. */
export interface Link {
  readonly class: RoadClass;
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly metres: number;
}
/** One surface of one stretch, from a day to a day. */
export interface Paving {
  readonly surface: Surface;
  readonly openedOn?: Day | null;
  readonly closedOn?: Day | null;
  readonly projectCode?: string | null;
}

const WIDTH_METRES: Record<RoadClass, number> = {
  TRUNK: 12,
  COUNTY: 7.5,
  TOWNSHIP: 6.5,
  VILLAGE: 4.5,
  GROUP: 3.5,
};

/** Numbers and writes down the nodes and edges of one county. */
export class RoadBook {
  #nodes = 0;
  #edges = 0;

  constructor(
    readonly spec: CountySpec,
    readonly plane: Plane,
    readonly random: Random,
    private readonly world: World,
  ) {}

  node(point: Point, isGateway = false): RoadNode {
    const id = `${this.spec.code}-N${String(++this.#nodes).padStart(5, "0")}`;
    this.world.road_node.push({
      id,
      county_code: this.spec.code,
      position: this.plane.point(point),
      is_gateway: isGateway,
    });
    return { id, point };
  }

  /** Draws a road; `detour` is its length over the straight line. */
  link(from: RoadNode, to: RoadNode, road: { class: RoadClass; name: string; detour: number }): Link {
    const metres = distance(from.point, to.point);
    const count = metres > 4500 ? 3 : metres > 1700 ? 2 : 1;
    const line = winding(from.point, to.point, road.detour, count, this.random);
    const segments = this.#cut(from, to, line, count);
    return {
      class: road.class,
      name: road.name,
      segments,
      metres: segments.reduce((sum, part) => sum + part.metres, 0),
    };
  }

  #cut(from: RoadNode, to: RoadNode, line: readonly Point[], count: number): Segment[] {
    const step = (line.length - 1) / count;
    const nodes = Array.from({ length: count - 1 }, (_, index) =>
      this.node(line[(index + 1) * step] as Point),
    );
    const stops = [from, ...nodes, to];
    return stops.slice(1).map((stop, index) => {
      const part = line.slice(index * step, (index + 1) * step + 1);
      return { from: stops[index] as RoadNode, to: stop, line: part, metres: lineLength(part) };
    });
  }

  pave(link: Link, segment: Segment, paving: Paving): string {
    const id = `${this.spec.code}-E${String(++this.#edges).padStart(5, "0")}`;
    this.world.road_edge.push({
      id,
      county_code: this.spec.code,
      from_node: segment.from.id,
      to_node: segment.to.id,
      name: link.name,
      class: link.class,
      surface: paving.surface,
      width_m: WIDTH_METRES[link.class] - (paving.surface === "EARTH" ? 0.5 : 0),
      opened_on: paving.openedOn ?? null,
      closed_on: paving.closedOn ?? null,
      project_code: paving.projectCode ?? null,
      geometry: this.plane.line(segment.line),
      ...SYNTHETIC,
    });
    return id;
  }

  paveAll(link: Link, paving: Paving): void {
    for (const segment of link.segments) this.pave(link, segment, paving);
  }
}

/** Bends to either side: every piece is longer than its straight share by the same factor. */
function winding(from: Point, to: Point, detour: number, segments: number, random: Random): Point[] {
  const pieces = segments * 4;
  const length = distance(from, to);
  const swing = (length / pieces) * Math.sqrt(Math.max(0, detour * detour - 1));
  const across =
    length === 0 ? { x: 0, y: 0 } : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const points: Point[] = [from];
  for (let piece = 1; piece < pieces; piece++) {
    const side = piece % 2 === 0 ? 0 : random.chance(0.5) ? swing : -swing;
    const middle = between(from, to, piece / pieces);
    points.push({ x: middle.x + across.x * side, y: middle.y + across.y * side });
  }
  return [...points, to];
}
