import { type ReactNode, useState } from "react";
import { copyText } from "../ui/copy-text.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";

const COPIED_MILLISECONDS = 2000;

interface MapToolsProps {
  /** Absent where there is no table for what is on the map. */
  readonly table?: { readonly isShown: boolean; readonly onToggle: () => void } | undefined;
  /** The browser does not let the page copy. */
  readonly onCopyRefused: () => void;
  readonly children?: ReactNode;
}

/** The table of what the map shows, and the link to what is on screen. */
export function MapTools({ table, onCopyRefused, children }: MapToolsProps) {
  const { say } = useWords();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    if (!(await copyText(window.location.href))) return onCopyRefused();
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), COPIED_MILLISECONDS);
  }

  return (
    <div className="map-tools" role="toolbar" aria-label={say("home.tools")}>
      {children}
      {table !== undefined && (
        <button type="button" title={say("home.table")} aria-pressed={table.isShown} onClick={table.onToggle}>
          <Glyph name="table" />
          {say("home.table")}
        </button>
      )}
      <button type="button" title={say("home.copyLink")} onClick={copy}>
        <Glyph name={isCopied ? "check" : "link"} />
        <span role="status">{say(isCopied ? "home.copied" : "home.copyLink")}</span>
      </button>
    </div>
  );
}
