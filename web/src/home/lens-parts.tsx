// What each lens puts around the map. Lenses are told apart here, and for what they draw in lens-maps.tsx.

import { lazy, Suspense } from "react";
import type { Lens } from "../map/view-state.ts";
import { ProjectAnswer } from "../projects/project-answer.tsx";
import { ProjectPhoneChoices } from "../projects/project-phone-choices.tsx";
import { RelocationAnswer } from "../relocation/relocation-answer.tsx";
import { RelocationStrip } from "../relocation/relocation-strip.tsx";
import { SkeletonRows } from "../ui/states.tsx";
import { IndicatorAnswer } from "./indicator-answer.tsx";
import { IndicatorChoices } from "./indicator-choices.tsx";
import { IndicatorPanel } from "./indicator-panel.tsx";
import { IndicatorPhoneChoices } from "./indicator-phone-choices.tsx";
import { IndicatorStrip } from "./indicator-strip.tsx";
import type { LensParts } from "./lens.ts";
import { PanelSkeleton } from "./village-panel.tsx";

const aboutAnIndicator: LensParts = {
  Choices: IndicatorChoices,
  PhoneChoices: IndicatorPhoneChoices,
  Answer: IndicatorAnswer,
  Panel: IndicatorPanel,
  Strip: IndicatorStrip,
  hasTable: true,
};

const ProjectPanel = lazy(() => import("../projects/project-panel.tsx"));
const ProjectChoices = lazy(() => import("../projects/project-choices.tsx"));

const projects: LensParts = {
  Choices: (props) => (
    <Suspense fallback={<SkeletonRows rows={10} rowHeight={28} />}>
      <ProjectChoices {...props} />
    </Suspense>
  ),
  PhoneChoices: ProjectPhoneChoices,
  Answer: ProjectAnswer,
  Panel: (props) => (
    <Suspense fallback={<PanelSkeleton />}>
      <ProjectPanel {...props} />
    </Suspense>
  ),
  // Stage, schedule and money are known for the data day alone.
  Strip: null,
  hasTable: false,
};

const RelocationPanel = lazy(() => import("../relocation/relocation-panel.tsx"));
const RelocationChoices = lazy(() => import("../relocation/relocation-choices.tsx"));

const relocation: LensParts = {
  Choices: (props) => (
    <Suspense fallback={<SkeletonRows rows={6} rowHeight={28} />}>
      <RelocationChoices {...props} />
    </Suspense>
  ),
  PhoneChoices: () => null,
  Answer: RelocationAnswer,
  Panel: (props) => (
    <Suspense fallback={<PanelSkeleton />}>
      <RelocationPanel {...props} />
    </Suspense>
  ),
  Strip: RelocationStrip,
  hasTable: false,
};

export const LENS_PARTS: Readonly<Record<Lens, LensParts>> = {
  coverage: aboutAnIndicator,
  gaps: aboutAnIndicator,
  projects,
  relocation,
};
