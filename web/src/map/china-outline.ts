// Drawn by scripts/draw-china.ts; served with the page, so that it needs neither the internet nor a database.
import address from "./china.json?url";

export const chinaAddress = (origin: string): string => `${origin}${address}`;

/** Fetched while the map's script is on its way; the map's worker then finds it in the browser's cache. */
export const expectChina = (): void => {
  fetch(address).then(
    (answer) => answer.arrayBuffer(),
    () => undefined,
  );
};
