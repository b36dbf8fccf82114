import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { ViewState } from "../map/view-state.ts";
import type { DrawingMode } from "../selection/drawing-steps.ts";
import type { SelectLayerProps } from "../selection/select-layer.tsx";
import { shapeOf } from "../selection/shape.ts";
import { useWords } from "../ui/i18n.ts";
import { SkeletonRows } from "../ui/states.tsx";
import { basisOf } from "./asked.ts";
import type { LensProps } from "./lens.ts";
import type { ViewInUrl } from "./view.ts";

const SelectionCard = lazy(() =>
  import("../selection/selection-card.tsx").then(({ SelectionCard }) => ({ default: SelectionCard })),
);

export type Selecting = SelectLayerProps & {
  /** Whether there are villages on the map that could be selected. */
  readonly isOffered: boolean;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** The tool that draws on the map: its button, its key B, and what the URL keeps of it. */
export function useSelecting({ view, change, isJudged }: ViewInUrl & { isJudged: boolean }): Selecting {
  const [mode, setMode] = useState<DrawingMode | null>(null);
  const isOffered = isJudged && view.area !== undefined && (view.lens === "coverage" || view.lens === "gaps");
  useEffect(() => {
    if (!isOffered) return setMode(null);
    const press = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
      if (event.key.toLowerCase() !== "b" || !isPlain || isTyping(event.target)) return;
      setMode((before) => (before === null ? "box" : null));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOffered]);
  const onInside = useCallback(
    (inside: string) => {
      setMode(null);
      change({ inside });
    },
    [change],
  );
  return {
    inside: isOffered ? view.inside : undefined,
    mode: isOffered ? mode : null,
    onMode: setMode,
    onInside,
    isOffered,
  };
}

/** A drawn shape fills the panel until a village of it is opened, or another is drawn. */
export const showsSelection = (view: ViewState, { inside, mode }: Selecting): boolean =>
  inside !== undefined && mode === null && view.village === undefined;

/** What lies inside the shape that the URL says. */
export function Selected({ selecting, ...lens }: LensProps & { selecting: Selecting }) {
  const { nameOf } = useWords();
  const { view, change, data, dataDay } = lens;
  const shape = shapeOf(selecting.inside);
  const asOf = view.day ?? dataDay;
  if (shape === undefined || asOf === undefined || data.indicator === undefined)
    return <SkeletonRows rows={10} rowHeight={32} />;
  return (
    <Suspense fallback={<SkeletonRows rows={10} rowHeight={32} />}>
      <SelectionCard
        question={{ shape, indicator: view.indicator, basis: basisOf(view), asOf }}
        scale={view.basis === "difference" ? "difference" : view.lens === "gaps" ? "gaps" : "coverage"}
        indicatorName={nameOf(data.indicator)}
        isForecast={dataDay !== undefined && asOf > dataDay}
        isDemo={data.isSynthetic}
        onVillage={(village) => change({ village })}
        onAgain={() => selecting.onMode("box")}
        onClose={() => change({ inside: undefined })}
      />
    </Suspense>
  );
}

/** The tool's button. */
export function SelectButton({ selecting }: { selecting: Selecting }) {
  const { say } = useWords();
  const { mode, onMode } = selecting;
  return (
    <button
      type="button"
      className="select-button"
      aria-pressed={mode !== null}
      aria-keyshortcuts="B"
      title={say("selection.toolKey")}
      onClick={() => onMode(mode === null ? "box" : null)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M2.5 5V2.5H5M7 2.5h2M11 2.5h2.500V5M13.5 7v2M13.500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {say("selection.tool")}
    </button>
  );
}
