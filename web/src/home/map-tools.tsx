import { useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";

const COPIED_MILLISECONDS = 2000;

/** The table of what the map shows, and the link to what is on screen. */
export function MapTools(props: { showsTable: boolean; onTable: () => void }) {
  const { say } = useWords();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(window.location.href);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), COPIED_MILLISECONDS);
  }

  return (
    <div className="map-tools" role="toolbar" aria-label={say("home.tools")}>
      <button type="button" aria-pressed={props.showsTable} onClick={props.onTable}>
        <Glyph name="table" />
        {say("home.table")}
      </button>
      <button type="button" onClick={copy}>
        <Glyph name={isCopied ? "check" : "link"} />
        <span role="status">{say(isCopied ? "home.copied" : "home.copyLink")}</span>
      </button>
    </div>
  );
}
