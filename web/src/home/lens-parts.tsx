// What each lens puts around the map. Lenses are told apart here, and for what they draw in lens-maps.tsx.

import type { Lens } from "../map/view-state.ts";
import { IndicatorAnswer } from "./indicator-answer.tsx";
import { IndicatorChoices } from "./indicator-choices.tsx";
import { IndicatorPanel } from "./indicator-panel.tsx";
import { IndicatorPhoneChoices } from "./indicator-phone-choices.tsx";
import { IndicatorStrip } from "./indicator-strip.tsx";
import type { LensParts } from "./lens.ts";

const aboutAnIndicator: LensParts = {
  Choices: IndicatorChoices,
  PhoneChoices: IndicatorPhoneChoices,
  Answer: IndicatorAnswer,
  Panel: IndicatorPanel,
  Strip: IndicatorStrip,
  hasTable: true,
};

export const LENS_PARTS: Readonly<Record<Lens, LensParts>> = {
  coverage: aboutAnIndicator,
  gaps: aboutAnIndicator,
};
