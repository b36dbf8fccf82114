import { useWords } from "../ui/i18n.ts";
import type { Span } from "./field.ts";

interface SpansFieldProps {
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
}

/** Days from and until, as many rows as there are. */
export function SpansField({ spans, onChange }: SpansFieldProps) {
  const { say } = useWords();
  const put = (place: number, part: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === place ? { ...span, ...part } : span)));
  return (
    <div className="ground-spans">
      {spans.map(({ since, until }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
        <p key={place}>
          <input
            type="date"
            aria-label={say("ground.spanSince", { place: place + 1 })}
            value={since}
            onChange={({ target }) => put(place, { since: target.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label={say("ground.spanUntil", { place: place + 1 })}
            value={until}
            onChange={({ target }) => put(place, { until: target.value })}
          />
          <button
            type="button"
            className="paper-button ground-plain"
            aria-label={say("ground.removeSpan", { place: place + 1 })}
            onClick={() => onChange(spans.filter((_, at) => at !== place))}
          >
            {say("ground.remove")}
          </button>
        </p>
      ))}
      <button
        type="button"
        className="paper-button ground-plain"
        onClick={() => onChange([...spans, { since: "", until: "" }])}
      >
        {say("ground.addSpan")}
      </button>
    </div>
  );
}
