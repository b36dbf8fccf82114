import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

export interface DecodedFeature {
  readonly id: number | undefined;
  readonly type: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly paths: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

export interface DecodedLayer {
  readonly extent: number;
  readonly version: number;
  readonly features: readonly DecodedFeature[];
}

export type DecodedTile = Readonly<Record<string, DecodedLayer>>;

/** What a reader of the format sees in a tile. */
export function decodeTile(bytes: Uint8Array): DecodedTile {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => {
      const features = Array.from({ length: layer.length }, (_, n) => {
        const feature = layer.feature(n);
        const paths = feature.loadGeometry();
        return { id: feature.id, type: feature.type, properties: { ...feature.properties }, paths };
      });
      return [name, { extent: layer.extent, version: layer.version, features }];
    }),
  );
}
