import "./answer.css";
import { type Answered, answerSentence, unknownSentence } from "../coverage/answer-sentence.ts";
import { besideDifference, differenceSentence } from "../coverage/difference-sentence.ts";
import { type DifferenceTotals, useDifference } from "../coverage/difference-totals.ts";
import type { Indicator } from "../coverage/indicators.ts";
import type { Summary } from "../coverage/summaries.ts";
import { phrase, thresholdText } from "../coverage/threshold.ts";
import { isAnyJudged } from "../coverage/together.ts";
import { gapSentence, outlookSentence } from "../gaps/gap-sentence.ts";
import { useGapTotals } from "../gaps/gap-totals.ts";
import type { ViewState } from "../map/view-state.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { SkeletonBlock } from "../ui/states.tsx";
import { basisOf } from "./asked.ts";
import type { LensProps } from "./lens.ts";

interface Sentences {
  readonly main: string;
  readonly beside: string;
}

/** Who lacks what, as a sentence; all of China has no summary of its own, for it has no one data day. */
export function IndicatorAnswer({ view, data }: LensProps) {
  const words = useWords();
  const { indicator, summary, answered } = data;
  const isFailed = data.summariesError !== undefined || data.area === null;
  const question = {
    within: view.area ?? null,
    indicator: view.indicator,
    basis: basisOf(view),
    asOf: view.day ?? null,
  };
  const { totals } = useGapTotals(question);
  const isDifference = view.basis === "difference";
  const difference = useDifferenceTotals(view);
  const sentences = isDifference
    ? differenceSentences(words, difference)
    : indicator === undefined
      ? undefined
      : sentencesOf(words, { view, indicator, answered, totals });
  if (data.isNothingEntered) return <NoAnswer title={words.say("home.nothingEntered")} />;
  if (data.lacking !== undefined && data.area != null)
    return <NoAnswer title={words.say("home.noData", { area: words.nameOf(data.area) })} />;
  if (isFailed && sentences === undefined) return null;
  return (
    <section
      className="answer"
      data-basis={view.basis}
      aria-label={words.say("home.answerRegion")}
      aria-live="polite"
    >
      <h1>{sentences === undefined ? <Waiting /> : <Emphasis sentence={sentences.main} />}</h1>
      {sentences !== undefined && sentences.beside !== "" && (
        <p className="answer-beside">
          <Emphasis sentence={sentences.beside} />
        </p>
      )}
      <p>
        {indicator === undefined ? (
          <SkeletonBlock height={16} width={260} />
        ) : (
          ruleWords(words, view, indicator, summary)
        )}
      </p>
    </section>
  );
}

/** Where nothing is entered there is no answer, and no rule that led to it. */
function NoAnswer({ title }: { title: string }) {
  const { say } = useWords();
  return (
    <section className="answer" aria-label={say("home.answerRegion")} aria-live="polite">
      <h1>{title}</h1>
    </section>
  );
}

function useDifferenceTotals({ area, indicator, day, basis }: ViewState) {
  const question = { area, indicator, asOf: day ?? null };
  return useDifference(question, basis !== "difference").totals;
}

function differenceSentences(words: Words, totals: DifferenceTotals | undefined): Sentences | undefined {
  if (totals === undefined) return undefined;
  return { main: differenceSentence(words, totals), beside: besideDifference(words, totals) };
}

function Waiting() {
  const { say } = useWords();
  return (
    <>
      <span className="for-screen-readers">{say("ui.loading")}</span>
      <SkeletonBlock height={26} width={340} />
    </>
  );
}

interface Known {
  readonly view: ViewState;
  readonly indicator: Indicator;
  readonly answered: Answered | undefined;
  readonly totals: ReturnType<typeof useGapTotals>["totals"];
}

function sentencesOf(words: Words, { view, indicator, answered, totals }: Known): Sentences | undefined {
  const isGaps = view.lens === "gaps" || view.area === undefined;
  if (answered === undefined) return undefined;
  const unknown = unknownSentence(words, answered);
  if (!isGaps) return { main: answerSentence(words, indicator, answered), beside: unknown };
  if (totals === undefined) return undefined;
  if (!isAnyJudged(answered)) return { main: answerSentence(words, indicator, answered), beside: "" };
  const outlooks = view.basis === "computed" ? outlookSentence(words, totals) : "";
  // Of all of China it is short, unless it says that nobody is left out.
  const isQualified = view.area !== undefined || totals.all.totalCount === 0;
  const beside = [outlooks, isQualified ? unknown : ""].filter((part) => part !== "");
  return { main: gapSentence(words, indicator, totals), beside: beside.join(words.say("ui.dot")) };
}

/** "系统核算 · 村委会驻地距连通的硬化路网 ≤ 200 m"; a report was not measured, so no rule stands beside it. */
function ruleWords(
  words: Words,
  view: ViewState,
  indicator: Indicator,
  summary: Summary | undefined,
): string {
  const rule =
    `${phrase(words, "rule", indicator)} ${thresholdWords(words, view, indicator, summary)}`.trim();
  const parts = [words.say(`coverage.basis.${view.basis}`), rule];
  if (view.day !== undefined)
    parts.push(summary?.isForecast ? words.say("home.dayForecast", { day: view.day }) : view.day);
  return parts.join(words.say("ui.dot"));
}

// Nothing while the area's own standard is on its way: saying that thresholds differ would be wrong a moment later.
function thresholdWords(
  words: Words,
  view: ViewState,
  indicator: Indicator,
  summary: Summary | undefined,
): string {
  if (view.area !== undefined && summary === undefined) return "";
  const standard = view.area === undefined ? undefined : summary?.standard;
  if (standard == null) return `(${words.say("coverage.thresholdsDiffer")})`;
  return thresholdText(words, standard, indicator.unit);
}
