import type { Span } from "../geo/day.ts";
import { TimeSlices } from "./time-slices.ts";
import { Undoable } from "./undoable-components.ts";

/** A stretch that joins two nodes for a while. */
export interface Link extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Since when, and until when, each node is connected to a gateway.
 *
 * With openings only this is Kruskal's question: edges in order of opening, and a component that meets the
 * gateways' is connected from that day on. Closures would replay the span they touch. Both at once: a tree over
 * the time slices holds each link at the few branches that make up its life, and one walk through the tree joins
 * components on the way down and undoes it on the way up. The work grows with links times the logarithm of the
 * days, however many closures there are.
 */
export class Connectivity {
  readonly slices: TimeSlices;
  /** Ranges of slices in which a node is connected, in order: from, until, from, until. */
  readonly #ranges: number[][];

  constructor(nodeCount: number, gateways: readonly number[], links: readonly Link[]) {
    this.slices = new TimeSlices(links.flatMap((link) => [link.since, link.until]));
    this.#ranges = Array.from({ length: nodeCount }, () => []);
    if (gateways.length > 0) this.#walk(nodeCount, gateways, links);
  }

  /** The days on which a node is connected. */
  daysConnected(node: number): readonly Span[] {
    const ranges = this.#ranges[node] ?? [];
    const spans: Span[] = [];
    for (let at = 0; at < ranges.length; at += 2) {
      const since = this.slices.dayOf(ranges[at] as number);
      const until = this.slices.dayOf(ranges[at + 1] as number);
      const last = spans.at(-1);
      if (since === until) continue;
      if (last !== undefined && last.until === since) spans[spans.length - 1] = { since: last.since, until };
      else spans.push({ since, until });
    }
    return spans;
  }

  isConnected(node: number, slice: number): boolean {
    const ranges = this.#ranges[node] ?? [];
    for (let at = 0; at < ranges.length; at += 2)
      if ((ranges[at] as number) <= slice && slice < (ranges[at + 1] as number)) return true;
    return false;
  }

  #walk(nodeCount: number, gateways: readonly number[], links: readonly Link[]): void {
    const components = new Undoable(nodeCount);
    const gateway = gateways[0] as number;
    const everyLink: Link[] = links.filter((link) => link.since < link.until);
    const branches = this.slices.branches(everyLink);
    for (const node of gateways) components.join(gateway, node);
    for (const node of gateways) this.#note(node, 0, this.slices.count);

    const visit = (branch: number, from: number, until: number): void => {
      const before = components.joins;
      for (const index of branches.get(branch) ?? []) {
        const link = everyLink[index] as Link;
        const [home, one, other] = [
          components.find(gateway),
          components.find(link.from),
          components.find(link.to),
        ];
        if (one === other) continue;
        if (one === home) components.eachMember(other, (node) => this.#note(node, from, until));
        else if (other === home) components.eachMember(one, (node) => this.#note(node, from, until));
        components.join(one, other);
      }
      if (until - from > 1) {
        const middle = (from + until) >> 1;
        visit(2 * branch, from, middle);
        visit(2 * branch + 1, middle, until);
      }
      components.undoTo(before);
    };
    visit(1, 0, this.slices.count);
  }

  #note(node: number, from: number, until: number): void {
    const ranges = this.#ranges[node] as number[];
    if (ranges.at(-1) === from) ranges[ranges.length - 1] = until;
    else ranges.push(from, until);
  }
}
