import { ALWAYS, type Day, NEVER, type Span } from "../geo/day.ts";

/** Anything that stands from one day to another: a road edge, an asset, a bus service. */
export interface Service {
  readonly id: string;
  readonly opens: Day;
  readonly closes: Day;
  /** The project whose opening this is; its place in the world's list, -1 without one. */
  readonly project: number;
  /** It waits for a project that may still be built but has no forecast. */
  readonly awaitsStalled: boolean;
}

export interface Work {
  readonly code: string;
  readonly stage: string;
  readonly forecastFinish: Day | null;
}

export interface RecordedLife {
  readonly id: string;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly project: number;
}

const MAY_STILL_BE_BUILT = new Set(["APPROVED", "TENDERED", "UNDER_CONSTRUCTION", "SUSPENDED"]);

/** A recorded opening beats any forecast; without a project it has always stood; else it opens with its project. */
export function serviceFrom(recorded: RecordedLife, works: readonly Work[]): Service {
  const { id, project } = recorded;
  const work = works[project];
  const opens = recorded.openedOn ?? (project === -1 ? ALWAYS : (work?.forecastFinish ?? NEVER));
  return {
    id,
    opens,
    closes: recorded.closedOn ?? NEVER,
    project,
    awaitsStalled: opens === NEVER && work !== undefined && MAY_STILL_BE_BUILT.has(work.stage),
  };
}

export const standsOn = (service: Service, day: Day): boolean => service.opens <= day && day < service.closes;

/** When services open: as recorded and forecast, or in a world where every stalled project had opened. */
export type Opening = (service: Service) => Day;
export const asForecast: Opening = (service) => service.opens;
export const asIfStalledHadOpened: Opening = (service) => (service.awaitsStalled ? ALWAYS : service.opens);

/** The days on which a service stands; nothing when it never does. */
export function lifeOf(service: Service, opening: Opening): readonly Span[] {
  const since = opening(service);
  return since < service.closes ? [{ since, until: service.closes }] : [];
}
