import { readFragment } from "../api/generated/fragment-masking.ts";
import { AnswerLines } from "../coverage/answer-lines.tsx";
import { isGap, VillageAnswer } from "../coverage/village-answer.ts";
import { GapCard } from "../gaps/gap-card.tsx";
import { useWords } from "../ui/i18n.ts";
import type { VillageShown } from "./village-panel.tsx";

/** A card for each gap, then everything else in a line each. */
export function VillageServices({ village }: { village: VillageShown }) {
  const { say } = useWords();
  const answers = readFragment(VillageAnswer, village.coverage);
  const others = answers.filter((answer) => !isGap(answer));
  const countOf = (status: string) => others.filter((answer) => answer.status === status).length;
  const isJudged = village.gaps.length > 0 || countOf("MET") > 0;
  const counts = [
    say("coverage.services.metCount", { count: countOf("MET") }),
    say("coverage.services.unknownCount", { count: countOf("UNKNOWN") }),
    say("coverage.services.notApplicableCount", { count: countOf("NOT_APPLICABLE") }),
  ];
  return (
    <div className="panel-part">
      {village.gaps.map((gap) => {
        const answer = answers.find(({ indicator }) => indicator.id === gap.indicator.id);
        return answer === undefined ? null : <GapCard key={gap.indicator.id} gap={gap} answer={answer} />;
      })}
      <div className="panel-heading panel-heading-inner">
        <h3>
          {say(
            village.gaps.length > 0
              ? "coverage.services.others"
              : isJudged
                ? "home.noGaps"
                : "home.nothingJudged",
            {
              count: others.length,
            },
          )}
        </h3>
        <span>{counts.join(" · ")}</span>
      </div>
      <AnswerLines answers={others} />
    </div>
  );
}
