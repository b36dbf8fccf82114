/** Lines for hamlets and projects on a page of A4 that also holds the head and the twelve questions. */
const LINES = 18;
/** A table says nothing with fewer. */
const LEAST = 4;

interface Lists {
  readonly hamlets: number;
  readonly projects: number;
}

/** How many rows of each list stand on the sheet; what is left over is summed up in a line of its own. */
export function roomFor({ hamlets, projects }: Lists): Lists {
  const least = Math.min(projects, LEAST);
  const shownHamlets = Math.min(hamlets, Math.max(LINES - Math.max(projects, least), LINES / 2));
  return { hamlets: shownHamlets, projects: Math.min(projects, LINES - shownHamlets) };
}
