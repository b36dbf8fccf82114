import { dayNumber } from "../map/view-state.ts";
import type { Say } from "../ui/i18n.ts";

/** How many days later a day is than another; negative where it is earlier. */
export const daysLater = (day: string, than: string): number => dayNumber(day) - dayNumber(than);

/** "晚 53 天", "早 2 天", "按期". */
export function lateness(say: Say, days: number): string {
  if (days === 0) return say("projectPage.onTime");
  return days > 0 ? say("projectPage.late", { count: days }) : say("projectPage.early", { count: -days });
}
