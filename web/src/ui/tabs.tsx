import "./tabs.css";
import { type KeyboardEvent, type ReactNode, useId } from "react";

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Which tab a key leads to; undefined where it leads nowhere. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (place + step + count) % count;
}

/** Parts of a panel, one at a time; only the one that is shown is there. Arrows, Home and End go from tab to tab. */
export function Tabs(props: {
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (key: string) => void;
  className?: string;
}) {
  const { tabs, chosen, onChoose } = props;
  const id = useId();
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const next = placeAfter(
      event.key,
      tabs.findIndex(({ key }) => key === chosen),
      tabs.length,
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab.key}"]`)?.focus();
  };
  return (
    <div className={props.className}>
      <div className="tabs" role="tablist" tabIndex={-1} onKeyDown={go}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            data-tab={key}
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-shown`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-shown`} aria-labelledby={`${id}-${chosen}`}>
        {tabs.find(({ key }) => key === chosen)?.content}
      </div>
    </div>
  );
}
