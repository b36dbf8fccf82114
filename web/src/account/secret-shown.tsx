import { useState } from "react";
import { copyText } from "../ui/copy-text.ts";
import { useWords } from "../ui/i18n.ts";

/** What opens a door, shown once: it can be copied, and is gone when it is closed. */
export function SecretShown(props: { title: string; note: string; secret: string; onClose: () => void }) {
  const { say } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => setIsCopied(await copyText(props.secret));
  return (
    <section className="admin-secret" aria-label={props.title}>
      <h2>{props.title}</h2>
      <p>{props.note}</p>
      <input
        readOnly
        value={props.secret}
        aria-label={props.title}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="main-button" onClick={copy}>
        {say(isCopied ? "account.copied" : "account.copy")}
      </button>
      <button type="button" className="paper-button" onClick={props.onClose}>
        {say("ui.close")}
      </button>
    </section>
  );
}
