import type { ComponentType } from "react";
import type { MapMark } from "../map/map-mark.ts";
import type { AreaShown } from "./area-facts.ts";
import type { PageData } from "./page-data.ts";
import type { ViewInUrl } from "./view.ts";

/** What the page tells every part of a lens. */
export interface LensProps extends ViewInUrl {
  readonly data: PageData;
  /** Undefined for all of China, and while it is on its way. */
  readonly area: AreaShown | undefined;
  /** Null until the map has come to rest for the first time. */
  readonly marksInView: readonly MapMark[] | null;
  /** The map is too far away for marks: none in view means nothing. */
  readonly isFar: boolean;
  /** Whether the area, or any county of all of China, is part of the made-up demo world. */
  readonly isSynthetic: boolean;
  /** The county's data day. */
  readonly dataDay: string | undefined;
  /** The day on screen, while dragging, too. */
  readonly day: string | undefined;
  /** Null while nobody drags. */
  readonly dragged: string | null;
  readonly onDrag: (day: string | null) => void;
}

export interface LensParts {
  /** Choices and legend in the left panel, and their short form on a phone. */
  readonly Choices: ComponentType<LensProps>;
  readonly PhoneChoices: ComponentType<LensProps>;
  /** The answer as a sentence, over the map. */
  readonly Answer: ComponentType<LensProps>;
  /** The right panel, of an area with data or of all of China. */
  readonly Panel: ComponentType<LensProps>;
  /** The time below; null where what is shown is known for the data day alone. */
  readonly Strip: ComponentType<LensProps> | null;
  /** Whether there is a table of villages for it. */
  readonly hasTable: boolean;
}
