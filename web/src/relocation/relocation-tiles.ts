/** The tile layer of relocation, and its source on the map. */
export const RELOCATION_TILES = "relocation";
