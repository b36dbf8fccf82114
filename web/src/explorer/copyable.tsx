import { useState } from "react";
import { useWords } from "../ui/i18n.ts";

const COPIED_MILLISECONDS = 2000;

/** A text to be taken along, with a button that does. */
export function Copyable({ title, text }: { title: string; text: string }) {
  const { say } = useWords();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), COPIED_MILLISECONDS);
  }

  return (
    <figure className="copyable">
      <figcaption>
        {title}
        <button
          type="button"
          className="link-button"
          aria-label={`${say("explorer.copy")}${say("ui.colon")}${title}`}
          onClick={copy}
        >
          <span role="status">{say(isCopied ? "explorer.copied" : "explorer.copy")}</span>
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
