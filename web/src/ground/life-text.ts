import type { Words } from "../ui/i18n.ts";

interface Life {
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
  readonly forecastOpening?: string | null;
  readonly project?: { readonly name: string } | null;
}

/** From when to when something serves, in words. */
export function lifeText({ say }: Words, life: Life): string {
  const { openedOn, closedOn, project } = life;
  const opening =
    openedOn != null
      ? say("ground.life.opened", { day: openedOn })
      : project == null
        ? say("ground.life.ever")
        : comingText(say, life);
  return closedOn == null
    ? opening
    : [opening, say("ground.life.closed", { day: closedOn })].join(say("ui.dot"));
}

const comingText = (say: Words["say"], { forecastOpening }: Life): string =>
  forecastOpening == null
    ? say("ground.life.noForecast")
    : say("ground.life.forecast", { day: forecastOpening });

export type Phase = "serving" | "closed" | "coming";

/** What it does on a day: nobody serves before the first day, nor from the last one on. */
export function phaseOn(day: string | null, { openedOn, closedOn, forecastOpening, project }: Life): Phase {
  const opening = openedOn ?? (project == null ? null : (forecastOpening ?? "9999-12-31"));
  if (closedOn != null && day !== null && closedOn <= day) return "closed";
  return opening !== null && day !== null && opening > day ? "coming" : "serving";
}
