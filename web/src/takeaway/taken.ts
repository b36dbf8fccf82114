import type { ReactNode } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import type { ViewState } from "../map/view-state.ts";

/** What is on screen, as the page knows it. */
export interface Taken {
  readonly view: ViewState;
  readonly areaName: string;
  /** Undefined where the lens asks none. */
  readonly indicator: Indicator | undefined;
  /** "data as of 2017-11-30", or the day that was asked for. */
  readonly dayText: string;
  /** The basis; of a lens that has none, its name. */
  readonly basisText: string;
  readonly isDemo: boolean;
  /** The choices with the legend, to be read: on a phone they do not stand on the page. */
  readonly choices: ReactNode;
}
