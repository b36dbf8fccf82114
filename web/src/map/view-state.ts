// What the map page's URL says, as values. The router owns the parsing; the map, the strip and the panels read this.

/** In the order in which they are offered. */
export const LENSES = ["coverage", "gaps", "projects", "relocation"] as const;
export type Lens = (typeof LENSES)[number];
export type MapBasis = "computed" | "reported";
/** What the answers on screen rest on; the difference sets one against the other. */
export const BASES = ["computed", "reported", "difference"] as const;
export type ViewBasis = (typeof BASES)[number];
export type Language = "zh" | "en";

export interface ViewState {
  /** Code of an area; absent means all of China. */
  readonly area?: string | undefined;
  readonly lens: Lens;
  readonly indicator: string;
  readonly basis: ViewBasis;
  /** YYYY-MM-DD; absent means the day of the data. */
  readonly day?: string | undefined;
  /** Code of the selected village. */
  readonly village?: string | undefined;
  /** "lon,lat,zoom". */
  readonly camera?: string | undefined;
  readonly lang: Language;
  /** Legend classes that stay visible, joined by commas; absent means all. */
  readonly show?: string | undefined;
  /** The corners of a shape drawn on the map, as longitudes and latitudes: two of a box, more of a polygon. */
  readonly inside?: string | undefined;
  /** What is compared with what the view shows: the code of an area, or another day. */
  readonly with?: string | undefined;
  /** A map of others under ours. */
  readonly base?: "style" | "tianditu" | undefined;
  /** Code of the selected project, and of the selected relocation site. */
  readonly project?: string | undefined;
  readonly site?: string | undefined;
  /** Projects are coloured by their schedule unless it says otherwise. */
  readonly by?: "stage" | undefined;
  /** Which projects: words of the API in lower case, joined by commas; absent means all. */
  readonly sector?: string | undefined;
  readonly stage?: string | undefined;
  readonly schedule?: string | undefined;
  readonly programme?: string | undefined;
  /** Part of a project's name, pinyin or code. */
  readonly q?: string | undefined;
  /** Less money than budgeted, or all of it. */
  readonly funding?: "short" | "full" | undefined;
  /** How far the road itself is. */
  readonly phase?: RoadPhase | undefined;
  /** Planned to be finished before this day. */
  readonly before?: string | undefined;
  /** What a row of the overview is; absent means what lies right below the area. */
  readonly rows?: "counties" | "townships" | "villages" | undefined;
  /** Only poor villages are listed and counted. */
  readonly poor?: "only" | undefined;
  /** Column of the overview that orders it; with a minus the other way round. */
  readonly sort?: string | undefined;
  /** How the page of projects shows them; absent means as a table. */
  readonly as?: (typeof PROJECT_VIEWS)[number] | undefined;
  /** Columns of the table of projects, joined by commas; absent means the usual ones. */
  readonly columns?: string | undefined;
  /** Only projects changed on or after this day. */
  readonly since?: string | undefined;
  /** Only projects planned to begin in this year. */
  readonly year?: string | undefined;
  /** Only projects that nobody has reported on for so many days. */
  readonly overdue?: string | undefined;
  /** Only projects whose money and works differ like this. */
  readonly money?: (typeof MONEY_FLAGS)[number] | undefined;
}

export const PROJECT_VIEWS = ["gantt", "deadlines", "money", "overdue", "deleted"] as const;
export const MONEY_FLAGS = ["ahead", "behind", "unallocated"] as const;

export const ROAD_PHASES = ["no-roadbed", "no-gravel", "no-concrete"] as const;
export type RoadPhase = (typeof ROAD_PHASES)[number];

/** Changes what the URL says; small changes (camera, day) leave no step for the browser's back button. */
export type ChangeView = (change: Partial<ViewState>, isSmall?: boolean) => void;

/** Classes of the coverage lens, as the legend lists them. */
export const COVERAGE_CLASSES = ["met", "partial", "unmet", "unknown"] as const;
export type CoverageClass = (typeof COVERAGE_CLASSES)[number];

/** Classes of the difference, as its legend lists them: what an inspector looks for comes first. */
export const DIFFERENCE_CLASSES = ["claimed", "evidenced", "undecided", "agreed"] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

/** Where one basis has to stand for the difference, it is what was computed. */
export const oneBasis = (basis: ViewBasis): MapBasis => (basis === "difference" ? "computed" : basis);

/** Classes of the gaps lens. Closing gaps are also told apart by year: `closing-2018`. */
export type GapClass = "orphan" | "stalled" | `closing-${number}`;

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export function cameraText({ lon, lat, zoom }: Camera): string {
  return `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`;
}

/** A camera from the URL; undefined where the text is no camera. */
export function cameraOf(text: string | undefined): Camera | undefined {
  const parts = text?.split(",") ?? [];
  const numbers = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = numbers;
  if (numbers.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return undefined;
  const isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return isOnEarth ? { lon, lat, zoom } : undefined;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01: how tiles write a day. */
export const dayNumber = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY);

export const dayText = (number: number): string =>
  new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
