import type { Asset, BusService, Day, Edge, Lifetime, World } from "../world.ts";
import { always, never } from "./days.ts";

/** When the projects of a county are expected to be done. */
export type Forecasts = ReadonlyMap<string, Day | null>;

/** What stands and who lives and works in a county at one moment, real or supposed. */
export interface Snapshot {
  /** The day whose census and doctors hold. */
  readonly day: Day;
  readonly edges: readonly Edge[];
  readonly assets: readonly Asset[];
  readonly buses: readonly BusService[];
}

/** The day on which something opens: its own, else its project's, else it was always there. */
export function openingOf(row: Lifetime, forecasts: Forecasts): Day {
  if (row.openedOn !== null) return row.openedOn;
  if (row.project === null) return always;
  return forecasts.get(row.project) ?? never;
}

/** Rows of the world that pass, as they stand on a day. */
function standing(world: World, day: Day, stands: (row: Lifetime) => boolean): Snapshot {
  const passes = (row: Lifetime) => !row.deleted && stands(row);
  return {
    day,
    edges: world.edges.filter(passes),
    assets: world.assets.filter(passes),
    buses: world.buses.filter(passes),
  };
}

const isOpen = (row: Lifetime, day: Day): boolean => row.closedOn === null || day < row.closedOn;

const inService = (row: Lifetime, forecasts: Forecasts, day: Day): boolean =>
  openingOf(row, forecasts) <= day && isOpen(row, day);

/** The county as it is on a day. */
export const onDay = (world: World, forecasts: Forecasts, day: Day): Snapshot =>
  standing(world, day, (row) => inService(row, forecasts, day));

/** What one project opens on exactly this day. */
export const opensOn = (row: Lifetime, forecasts: Forecasts, day: Day, project: string): boolean =>
  row.project === project && openingOf(row, forecasts) === day && inService(row, forecasts, day);

/** The day without what one project opens on it. */
export const withoutOpenings = (world: World, forecasts: Forecasts, day: Day, project: string): Snapshot =>
  standing(world, day, (row) => inService(row, forecasts, day) && !opensOn(row, forecasts, day, project));

/** The day before, with nothing added but what one project opens on the day. */
export const openingsAlone = (
  world: World,
  forecasts: Forecasts,
  day: Day,
  dayBefore: Day,
  project: string,
): Snapshot =>
  standing(
    world,
    dayBefore,
    (row) => inService(row, forecasts, dayBefore) || opensOn(row, forecasts, day, project),
  );

/** The day, supposing that these projects had been opened before it. */
export const supposing = (
  world: World,
  forecasts: Forecasts,
  day: Day,
  projects: readonly string[],
): Snapshot =>
  standing(world, day, (row) => {
    const isSupposed = row.openedOn === null && row.project !== null && projects.includes(row.project);
    return isSupposed ? isOpen(row, day) : inService(row, forecasts, day);
  });
