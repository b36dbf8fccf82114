import type { Database } from "@cuntong/db/database";
import type { TileLayer } from "@cuntong/server/tiles/layer";
import { tileLayers } from "@cuntong/server/tiles/layers";
import type { TileAddress } from "@cuntong/server/tiles/tile-address";
import { tileOnEmbedded } from "@cuntong/server/tiles/tile-on-embedded";
import { tileOnServer } from "@cuntong/server/tiles/tile-on-server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openFromTemplate } from "../support/databases.ts";
import { takeEmbedded } from "../support/kept-embedded.ts";
import { type DecodedFeature, decodeTile } from "./decoded-tile.ts";
import { CENTRE } from "./tiles-world/shapes.ts";
import { fillTilesWorld } from "./tiles-world.ts";

const postgresUrl = inject("postgresUrl");

describe.skipIf(postgresUrl === null)("the same tile from both databases", () => {
  let embedded: Database;
  let server: Database;
  let layers: readonly TileLayer[];

  beforeAll(async () => {
    embedded = await takeEmbedded();
    server = await openFromTemplate(postgresUrl as string);
    await Promise.all([fillTilesWorld(embedded), fillTilesWorld(server)]);
    layers = await tileLayers(embedded);
  });
  afterAll(() => Promise.all([embedded?.close(), server?.close()]));

  test("both know the same layers", async () => {
    expect(await tileLayers(server)).toEqual(layers);
    expect(layers.map((layer) => layer.id)).toContain("coverage-water_quantity");
  });

  const ids = ["areas", "villages", "hamlets", "roads", "assets", "projects", "relocation"];
  for (const id of [...ids, "coverage-water_quantity", "coverage-network_4g"]) {
    test(`${id}: same features, ids, properties and shapes at every zoom`, async () => {
      const layer = layers.find((one) => one.id === id) as TileLayer;
      let seen = 0;
      for (const address of addressesOf(layer)) {
        const ours = decodeTile(await tileOnEmbedded(embedded, layer, address));
        const theirs = decodeTile(await tileOnServer(server, layer, address));
        expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
        for (const [name, decoded] of Object.entries(ours)) {
          const other = theirs[name] as typeof decoded;
          expect([decoded.extent, decoded.version]).toEqual([4096, 2]);
          expect([other.extent, other.version]).toEqual([4096, 2]);
          expectSameFeatures(
            decoded.features,
            other.features,
            `${id} ${address.z}/${address.x}/${address.y}`,
          );
          seen += decoded.features.length;
        }
      }
      expect(seen).toBeGreaterThan(100);
    });
  }
});

/** The tile of the county's centre and its right and upper neighbours, at every zoom of the layer. */
function addressesOf(layer: TileLayer): readonly TileAddress[] {
  const zooms = Array.from({ length: layer.maxZoom - layer.minZoom + 1 }, (_, n) => layer.minZoom + n);
  return zooms.flatMap((z) => {
    const { x, y } = tileAt(CENTRE, z);
    const around = [
      { z, x, y },
      { z, x: x + 1, y },
      { z, x, y: y - 1 },
    ];
    return around.filter((address) => address.x < 2 ** z && address.y >= 0);
  });
}

function tileAt([lon, lat]: readonly [number, number], z: number): { x: number; y: number } {
  const radians = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return { x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
}

function expectSameFeatures(
  ours: readonly DecodedFeature[],
  theirs: readonly DecodedFeature[],
  where: string,
): void {
  const told = ({ id, type, properties }: DecodedFeature) => ({ id, type, properties });
  expect(ours.map(told), where).toEqual(theirs.map(told));
  for (const [n, feature] of ours.entries()) {
    const distance = furthest(feature, theirs[n] as DecodedFeature);
    expect(distance, `${where} ${JSON.stringify(feature.properties)}`).toBeLessThanOrEqual(1);
  }
}

/** How far, in units, the one shape strays from the other: outlines count, not where their points are set. */
function furthest(one: DecodedFeature, other: DecodedFeature): number {
  if (one.type === 2) return apartAsOutlines(one.paths, other.paths);
  if (one.type === 3) return apartAsOutlines(one.paths.filter(isSeen), other.paths.filter(isSeen));
  const points = one.paths.flat().toSorted(byPlace);
  const others = other.paths.flat().toSorted(byPlace);
  if (points.length !== others.length) return Number.POSITIVE_INFINITY;
  return Math.max(...points.map((point, n) => apart(point, others[n] as Point)));
}

type Point = { readonly x: number; readonly y: number };
type Paths = DecodedFeature["paths"];

const byPlace = (a: Point, b: Point): number => a.x - b.x || a.y - b.y;
const apart = (a: Point, b: Point): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

const apartAsOutlines = (one: Paths, other: Paths): number =>
  Math.max(strays(one, other), strays(other, one));

// PostGIS drops specks of islands that the other encoder keeps: less than a sixty-fourth of a pixel.
const isSeen = (ring: readonly Point[]): boolean =>
  Math.abs(ring.reduce((sum, { x, y }, n) => sum + cross(ring.at(n - 1) as Point, { x, y }), 0)) / 2 >= 1;
const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;

const strays = (from: Paths, to: Paths): number =>
  Math.max(...from.flat().map((point) => Math.min(...to.map((ring) => toRing(point, ring)))));

const toRing = (point: Point, ring: readonly Point[]): number =>
  Math.min(...ring.map((end, n) => toSegment(point, ring[Math.max(0, n - 1)] as Point, end)));

function toSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const at = Math.min(1, Math.max(0, share));
  return apart(point, { x: from.x + at * dx, y: from.y + at * dy });
}
