import "./left-panel.css";
import { LENSES } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import type { LensProps } from "./lens.ts";
import { LENS_PARTS } from "./lens-parts.tsx";
import type { ViewInUrl } from "./view.ts";

/** The lenses, and the choices of the one that is on. */
export function LeftPanel(props: LensProps) {
  const { say } = useWords();
  const { view, change } = props;
  const { Choices } = LENS_PARTS[view.lens];
  return (
    <nav className="left-panel" aria-label={say("home.choices")}>
      <LensButtons view={view} change={change} />
      <Choices {...props} />
    </nav>
  );
}

function LensButtons({ view, change }: ViewInUrl) {
  const { say } = useWords();
  return (
    <section aria-label={say("home.lens")}>
      <div className="side-heading">
        <h2>{say("home.lens")}</h2>
      </div>
      <div className="lens-buttons">
        {LENSES.map((lens) => (
          <button key={lens} type="button" aria-pressed={lens === view.lens} onClick={() => change({ lens })}>
            <Glyph name={lens} />
            {say(`${lens}.lens`)}
          </button>
        ))}
      </div>
    </section>
  );
}
