/** Lines for hamlets and projects on a page of A4 that also holds the head and the twelve questions. */
const LINES = 18;
/** A table says nothing with fewer. */
const LEAST = 4;

/** Each gap beyond these takes a line from the lists. */
const USUAL_GAPS = 3;

interface Lists {
  readonly hamlets: number;
  readonly projects: number;
}

/** How many rows of each list stand on the sheet; what is left over is summed up in a line of its own. */
export function roomFor({ hamlets, projects }: Lists, gaps: number): Lists {
  const lines = LINES - Math.max(gaps - USUAL_GAPS, 0);
  const least = Math.min(projects, LEAST);
  const shownHamlets = Math.min(hamlets, Math.max(lines - Math.max(projects, least), Math.floor(lines / 2)));
  return { hamlets: shownHamlets, projects: Math.min(projects, lines - shownHamlets) };
}
