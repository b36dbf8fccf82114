import type { ViewState } from "../map/view-state.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SkeletonBlock } from "../ui/states.tsx";
import { moneyText } from "./money.ts";
import { isFiltered, type ProjectTotalsShown, summed, useProjectTotals } from "./project-totals.ts";

/** How many projects, how many in trouble, and their money, as sentences over the map. */
export function ProjectAnswer({ view, dataDay }: { view: ViewState; dataDay: string | undefined }) {
  const words = useWords();
  const { say } = words;
  const { totals, error } = useProjectTotals(view);
  if (error !== undefined && totals === undefined) return null;
  return (
    <section className="answer" aria-label={say("home.answerRegion")} aria-live="polite">
      <h1>
        {totals === undefined ? (
          <>
            <span className="for-screen-readers">{say("ui.loading")}</span>
            <SkeletonBlock height={26} width={340} />
          </>
        ) : (
          <Emphasis sentence={projectSentence(words, totals, isFiltered(view))} />
        )}
      </h1>
      {totals !== undefined && summed(totals.schedule, "projects") > 0 && (
        <p className="answer-beside">
          <Emphasis sentence={moneySentence(words, totals)} />
        </p>
      )}
      <p>
        {dataDay === undefined
          ? say("projects.answer.dayByCounty")
          : say("projects.answer.day", { day: dataDay })}
      </p>
    </section>
  );
}

const IN_TROUBLE = ["STALLED", "LATE"] as const;

export function projectSentence(words: Words, { schedule }: ProjectTotalsShown, isFiltered: boolean): string {
  const { say, count } = words;
  const all = summed(schedule, "projects");
  if (all === 0 && !isFiltered) return say("projects.list.none");
  const main = say(isFiltered ? "projects.answer.filtered" : "projects.answer.all", {
    count: all,
    projects: count(all),
  });
  const trouble = IN_TROUBLE.flatMap((status) => {
    const projects = schedule.find(({ key }) => key === status)?.projects ?? 0;
    return projects === 0 ? [] : [say(`projects.answer.${status}`, { projects: count(projects) })];
  });
  return trouble.length === 0 ? main : main + say("projects.answer.ofWhich") + trouble.join(say("ui.list"));
}

function moneySentence(words: Words, { schedule }: ProjectTotalsShown): string {
  const { say } = words;
  const budget = summed(schedule, "budget");
  const allocated = summed(schedule, "allocated");
  const disbursed = summed(schedule, "disbursed");
  const paid =
    allocated === 0 ? [] : [say("projects.answer.paid", { share: shareText(disbursed / allocated) })];
  return [
    say("projects.answer.budget", { money: moneyText(words, budget) }),
    say("projects.answer.allocated", { money: moneyText(words, allocated) }),
    ...paid,
  ].join(say("ui.dot"));
}
