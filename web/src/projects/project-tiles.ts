/** The tile layer of projects, and its source on the map. */
export const PROJECT_TILES = "projects";
