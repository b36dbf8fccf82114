import { useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import { useOnline } from "../ui/use-online.ts";
import { readSearch, readView } from "./url-state.ts";

// Read once, before the router tidies the address up.
const ignoredAtStart = readView(readSearch(window.location.search)).ignored;

/** What the link said in vain, and that the line is down. */
export function Notices() {
  const { say } = useWords();
  const isOnline = useOnline();
  const [ignored, setIgnored] = useState(ignoredAtStart);
  return (
    <div className="notices">
      {ignored.length > 0 && (
        <Notice
          tone="warning"
          title={say("home.ignored", {
            names: ignored.map((name) => say(`home.parameters.${name}`)).join(say("ui.list")),
          })}
          actions={
            <button type="button" className="link-button" onClick={() => setIgnored([])}>
              {say("ui.close")}
            </button>
          }
        >
          {say("home.ignoredNext")}
        </Notice>
      )}
      {!isOnline && (
        <Notice tone="warning" title={say("ui.offline")}>
          {say("ui.offlineNext")}
        </Notice>
      )}
    </div>
  );
}
