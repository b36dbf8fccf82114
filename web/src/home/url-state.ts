// The URL is the screen: what can be copied as a link is read and written here, and nowhere else.

import { z } from "zod";
import { cameraOf, LENSES, type ViewState } from "../map/view-state.ts";

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

// Codes stay free text: a former code resolves too, and an unknown one gets its own message.
const code = z.string().regex(/^[0-9A-Za-z-]{1,20}$/);

const PARAMETERS = {
  area: code.optional(),
  lens: z.enum(LENSES),
  indicator: z.string().regex(/^[a-z0-9_]{1,40}$/),
  basis: z.enum(["computed", "reported"]),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isRealDay)
    .optional(),
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

/** What a change of view takes with it: another area has its own village, camera and data day. */
export function changedView(view: ViewState, change: Partial<ViewState>): ViewState {
  const isOtherArea = "area" in change && change.area !== view.area;
  const left = isOtherArea ? { village: undefined, camera: undefined, day: undefined } : {};
  const isOtherScale = ("lens" in change && change.lens !== view.lens) || isOtherArea;
  return { ...view, ...left, ...(isOtherScale ? { show: undefined } : {}), ...change };
}
