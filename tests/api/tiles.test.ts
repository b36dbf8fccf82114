import { afterAll, beforeAll } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { deliveryOfTiles } from "./tiles/delivery.ts";
import { placesInTiles } from "./tiles/places.ts";
import { ServedTiles } from "./tiles/served-tiles.ts";
import { worksInTiles } from "./tiles/works.ts";

describeOnEachDatabase("tiles over HTTP", (open) => {
  const tiles = new ServedTiles(open());
  beforeAll(() => tiles.begin());
  afterAll(() => tiles.end());

  placesInTiles(tiles);
  worksInTiles(tiles);
  deliveryOfTiles(tiles);
});
