import type { ViewState } from "../map/view-state.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { SkeletonBlock } from "../ui/states.tsx";
import { moved, planned } from "./moves.ts";
import { type Site, useSites } from "./sites.ts";

interface AnswerProps {
  readonly view: ViewState;
  readonly dataDay: string | undefined;
  readonly day: string | undefined;
}

/** Who moves from where to where, and who has. */
export function RelocationAnswer({ view, dataDay, day }: AnswerProps) {
  const words = useWords();
  const { say } = words;
  const { sites, error } = useSites(view.area);
  if (error !== undefined && sites === undefined) return null;
  return (
    <section className="answer" aria-label={say("home.answerRegion")} aria-live="polite">
      <h1>
        {sites === undefined ? (
          <>
            <span className="for-screen-readers">{say("ui.loading")}</span>
            <SkeletonBlock height={26} width={340} />
          </>
        ) : (
          <Emphasis sentence={plannedSentence(words, sites)} />
        )}
      </h1>
      {sites !== undefined && sites.length > 0 && (
        <p className="answer-beside">
          <Emphasis sentence={movedSentence(words, sites, day)} />
        </p>
      )}
      {day !== undefined && <p>{dayWords(words, day, dataDay)}</p>}
    </section>
  );
}

function dayWords({ say }: Words, day: string, dataDay: string | undefined): string {
  if (day === dataDay) return say("relocation.answer.dataDay", { day });
  return dataDay !== undefined && day > dataDay ? say("relocation.answer.planned", { day }) : day;
}

const villagesOf = (sites: readonly Site[]): number =>
  new Set(sites.flatMap(({ origins }) => origins.map(({ village }) => village.code))).size;

export function plannedSentence(words: Words, sites: readonly Site[]): string {
  const { say, count } = words;
  if (sites.length === 0) return say("relocation.answer.none");
  const { households, persons } = planned(sites);
  return say("relocation.answer.all", {
    villages: count(villagesOf(sites)),
    households: count(households),
    people: words.people(persons),
    sites: count(sites.length),
  });
}

/** Without a day (all of China) each county counts on its own data day. */
function movedSentence(words: Words, sites: readonly Site[], day: string | undefined): string {
  const persons = sites.reduce(
    (sum, site) => sum + moved([site], day ?? site.county.dataAsOf ?? "").persons,
    0,
  );
  const left = planned(sites).persons - persons;
  const { say } = words;
  const main = say("relocation.answer.moved", { people: words.people(persons) });
  return left === 0
    ? main
    : main + say("ui.dot") + say("relocation.answer.left", { people: words.people(left) });
}
