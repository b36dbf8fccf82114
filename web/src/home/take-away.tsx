import { lazy, Suspense, useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { dayWords } from "./day-words.ts";
import type { LensProps } from "./lens.ts";
import { LENS_PARTS } from "./lens-parts.tsx";

const TakeAwayDialog = lazy(() => import("../takeaway/take-away-dialog.tsx"));

/** Whether the dialog is open: its button, and a link that could not be copied, open it. */
export function useTakeAway() {
  const [isOpen, setIsOpen] = useState(false);
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}

type TakingAway = ReturnType<typeof useTakeAway>;

export function TakeAwayButton({ taking }: { taking: TakingAway }) {
  const { say } = useWords();
  return (
    <button type="button" aria-haspopup="dialog" onClick={taking.open}>
      <Glyph name="takeAway" />
      {say("takeaway.button")}
    </button>
  );
}

export function TakeAway({ taking, lens }: { taking: TakingAway; lens: LensProps }) {
  return taking.isOpen ? (
    <Suspense fallback={null}>
      <OpenDialog lens={lens} onClose={taking.close} />
    </Suspense>
  ) : null;
}

/** Lenses that answer a service question, on a basis. */
const ABOUT_SERVICES: readonly string[] = ["coverage", "gaps"];

function OpenDialog({ lens, onClose }: { lens: LensProps; onClose: () => void }) {
  const words = useWords();
  const { view, area, data, dataDay, isSynthetic } = lens;
  const { Choices } = LENS_PARTS[view.lens];
  const isAboutService = ABOUT_SERVICES.includes(view.lens);
  // Projects are known for the data day alone, whatever day the other lenses look at.
  const day = view.lens === "projects" ? undefined : view.day;
  const taken = {
    view,
    areaName: area === undefined ? words.say("home.china") : words.nameOf(area),
    indicator: isAboutService ? data.indicator : undefined,
    dayText:
      dayWords(words, { summary: data.summary, day, dataAsOf: dataDay }) || words.say("takeaway.eachDay"),
    basisText: words.say(isAboutService ? `coverage.basis.${view.basis}` : `${view.lens}.lens`),
    isDemo: isSynthetic,
    choices: <Choices {...lens} />,
  };
  return <TakeAwayDialog taken={taken} onClose={onClose} />;
}
