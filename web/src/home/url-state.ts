// The URL is the screen: what can be copied as a link is read and written here, and nowhere else.

import { z } from "zod";
import {
  BASES,
  cameraOf,
  LENSES,
  MONEY_FLAGS,
  PROJECT_VIEWS,
  ROAD_PHASES,
  type ViewState,
} from "../map/view-state.ts";
import { shapeOf } from "../selection/shape.ts";

const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2099-12-31";

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString().slice(0, 10) === text &&
    text >= FIRST_DAY &&
    text <= LAST_DAY
  );
}

const projectCode = z.string().min(1).max(60);

// Codes stay free text: a former code resolves too, and an unknown one gets its own message.
const code = z.string().regex(/^[0-9A-Za-z-]{1,20}$/);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay);

/** Words of a list that the API has, in lower case. */
const wordsOf = (...words: readonly string[]) =>
  z.string().refine((text) => text.split(",").every((word) => words.includes(word)));

const PARAMETERS = {
  area: code.optional(),
  lens: z.enum(LENSES),
  indicator: z.string().regex(/^[a-z0-9_]{1,40}$/),
  basis: z.enum(BASES),
  day: day.optional(),
  village: code.optional(),
  camera: z
    .string()
    .refine((text) => cameraOf(text) !== undefined)
    .optional(),
  lang: z.enum(["zh", "en"]),
  show: z
    .string()
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/)
    .optional(),
  inside: z
    .string()
    .refine((text) => shapeOf(text) !== undefined)
    .optional(),
  with: z.union([day, code]).optional(),
  base: z.enum(["style", "tianditu"]).optional(),
  project: projectCode.optional(),
  site: projectCode.optional(),
  by: z.literal("stage").optional(),
  sector: wordsOf("road", "water", "power", "network", "service", "housing", "relocation").optional(),
  stage: wordsOf(
    "proposed",
    "approved",
    "tendered",
    "under_construction",
    "completed",
    "accepted",
    "suspended",
    "cancelled",
  ).optional(),
  schedule: wordsOf("not_started", "on_track", "at_risk", "late", "stalled", "finished").optional(),
  programme: z.string().max(60).optional(),
  q: z.string().max(60).optional(),
  funding: z.enum(["short", "full"]).optional(),
  phase: z.enum(ROAD_PHASES).optional(),
  before: day.optional(),
  rows: z.enum(["counties", "townships", "villages"]).optional(),
  poor: z.literal("only").optional(),
  sort: z
    .string()
    .regex(/^-?[a-z0-9_]{1,40}$/)
    .optional(),
  as: z.enum(PROJECT_VIEWS).optional(),
  columns: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .optional(),
  since: day.optional(),
  year: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .optional(),
  overdue: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  money: z.enum(MONEY_FLAGS).optional(),
} as const;

type Parameter = keyof typeof PARAMETERS;
const NAMES = Object.keys(PARAMETERS) as Parameter[];

export const FIRST_VIEW: ViewState = {
  lens: "coverage",
  indicator: "road_hardened",
  basis: "computed",
  lang: "zh",
};

export interface ReadView {
  readonly view: ViewState;
  /** Names of parameters whose value says nothing; the first view's value stands in. */
  readonly ignored: readonly string[];
}

type Search = Readonly<Record<string, unknown>>;

/** The view that a search says, and the parameters it could not read. Unknown parameters are nobody's fault. */
export function readView(search: Search): ReadView {
  const given = NAMES.filter((name) => search[name] !== undefined && search[name] !== "");
  const read = given.map((name) => ({ name, result: PARAMETERS[name].safeParse(search[name]) }));
  const good = read.filter(({ result }) => result.success).map(({ name, result }) => [name, result.data]);
  // Said as undefined, too: the router would else let the raw text through.
  const unsaid = Object.fromEntries(NAMES.map((name) => [name, undefined]));
  return {
    view: { ...unsaid, ...FIRST_VIEW, ...Object.fromEntries(good) },
    ignored: read.filter(({ result }) => !result.success).map(({ name }) => name),
  };
}

const isSaid = ([name, value]: [string, unknown]): boolean =>
  value !== undefined && value !== "" && value !== FIRST_VIEW[name as Parameter];

/** "area=520281&day=2017-06-30": what differs from the first view, readable, in a fixed order. */
export function writeSearch(search: Search): string {
  const said = NAMES.map((name): [string, unknown] => [name, search[name]]).filter(isSaid);
  const text = said.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
  return text === "" ? "" : `?${text.replaceAll("%2C", ",")}`;
}

export const readSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

export const NOTHING_CHOSEN = { village: undefined, project: undefined, site: undefined };

/** One step back: from a village to the project or site that led there, from that to the area, at last from what is drawn. */
export function unchosen({ village, project, site }: ViewState): Partial<ViewState> {
  if (village !== undefined) return { village: undefined };
  return project === undefined && site === undefined ? { inside: undefined } : NOTHING_CHOSEN;
}

/** What the classes of the legend are of: those of the difference are the same for each lens. */
const scaleOf = ({ lens, basis }: ViewState): string =>
  basis === "difference" && (lens === "coverage" || lens === "gaps") ? basis : lens;

/** What a change of view takes with it: another area has its own village, camera and data day. */
export function changedView(view: ViewState, change: Partial<ViewState>): ViewState {
  const isOtherArea = "area" in change && change.area !== view.area;
  const isOtherLens = "lens" in change && change.lens !== view.lens;
  const left = isOtherArea ? { ...NOTHING_CHOSEN, camera: undefined, day: undefined, inside: undefined } : {};
  const leftByLens = isOtherLens ? { project: undefined, site: undefined } : {};
  const isOtherScale = scaleOf({ ...view, ...change }) !== scaleOf(view) || isOtherArea;
  return { ...view, ...left, ...leftByLens, ...(isOtherScale ? { show: undefined } : {}), ...change };
}
