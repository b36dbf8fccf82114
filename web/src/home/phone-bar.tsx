import type { ReactNode } from "react";
import { LENSES } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import type { LensProps } from "./lens.ts";
import { LENS_PARTS } from "./lens-parts.tsx";

/** The lenses and their choices on a phone, in reach of a thumb. */
export function PhoneBar({ children, ...props }: LensProps & { children: ReactNode }) {
  const { say } = useWords();
  const { view, change } = props;
  const { PhoneChoices } = LENS_PARTS[view.lens];
  return (
    <nav className="phone-bar" aria-label={say("home.choices")}>
      {LENSES.map((lens) => (
        <button key={lens} type="button" aria-pressed={lens === view.lens} onClick={() => change({ lens })}>
          {say(`${lens}.lens`)}
        </button>
      ))}
      <PhoneChoices {...props} />
      {children}
    </nav>
  );
}
