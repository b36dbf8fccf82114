import "./kept-lines.css";
import { localMinute } from "../device/moment.ts";
import { useWords } from "../ui/i18n.ts";

/** The figures are those of an earlier visit: the server cannot be asked. */
export function SeenLine({ at }: { at: string }) {
  const { say } = useWords();
  return (
    <p className="seen-line" role="status">
      {say("reporting.seen", { when: localMinute(new Date(at)) })}
    </p>
  );
}
